import { describe, expect, test } from "vitest";
import { z } from "zod";
import { optionalNumber } from "@/lib/core/fields";

const firstMessage = (shape: z.ZodType, value: unknown): string | undefined =>
  shape.safeParse(value).error?.issues[0]?.message;

describe("a number that may be left out", () => {
  const points = optionalNumber("Nhập điểm bằng số");
  test.each([
    ["", null],
    ["  ", null],
    [undefined, null],
    ["87,5", 87.5],
    ["1.234", 1234],
  ])("%j is %j", (typed, value) => expect(points.parse(typed)).toBe(value));

  test("words are answered with the field's own sentence", () =>
    expect(firstMessage(points, "mười")).toBe("Nhập điểm bằng số"));
});

test("a shape without a sentence of its own answers in Vietnamese", () => {
  for (const [shape, value] of [
    [z.union([z.literal("a"), z.literal("b")]), "c"],
    [z.int().min(0), -1],
    [z.string(), 1],
  ] as const)
    expect(firstMessage(shape, value)).toBe("Nội dung này chưa đúng, xem lại rồi gửi");
});
