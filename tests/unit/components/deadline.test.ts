import { describe, expect, test } from "vitest";
import { deadlineWords, runningDeadlineState } from "@/components/ui/deadline";

describe("a deadline that runs", () => {
  test.each([
    [8, "on_time", "Còn 8 ngày"],
    [7, "due_soon", "Còn 7 ngày"],
    [1, "due_soon", "Còn 1 ngày"],
    [0, "due_today", "Hạn hôm nay"],
    [-2, "overdue", "Quá hạn 2 ngày"],
  ] as const)("with %i days left is %s: «%s»", (daysLeft, state, words) => {
    expect(runningDeadlineState(daysLeft)).toBe(state);
    expect(deadlineWords({ state, daysLeft })).toBe(words);
  });
});

test("a paused deadline says since when, without the year", () => {
  expect(deadlineWords({ state: "paused", daysLeft: 4, pausedOn: "2026-11-03" })).toBe(
    "Tạm dừng tính hạn từ 03/11",
  );
});

test.each([
  [2, "Xong trước hạn 2 ngày"],
  [0, "Xong đúng hạn"],
  [-3, "Xong sau hạn 3 ngày"],
])("what was done %i days ahead reads «%s»", (daysLeft, words) => {
  expect(deadlineWords({ state: "met", daysLeft })).toBe(words);
});
