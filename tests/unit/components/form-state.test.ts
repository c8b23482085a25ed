import { expect, test } from "vitest";
import {
  errorOf,
  filesToChooseAgain,
  hasErrors,
  stateOf,
  typed,
  typedMany,
  typedTick,
  type FormState,
} from "@/components/forms/form-state";
import { pageTitle } from "@/components/forms/page-title";

const refused: FormState = {
  command: "units.rename",
  values: { rate: "chín mươi sáu", name: "", units: ["a", "b"] },
  fields: { rate: "Nhập Tỷ lệ bằng số, ví dụ 87,5" },
  refusal: null,
  success: null,
};
const accepted: FormState = { ...refused, values: {}, fields: {}, success: { unitId: "u1" } };

test("a first visit shows what is stored", () => {
  expect(typed(null, "rate", "87,5")).toBe("87,5");
  expect(typed(null, "rate", null)).toBe("");
  expect(typedMany(null, "units", ["c"])).toEqual(["c"]);
  expect(typedTick(null, "sure", true)).toBe(true);
});

test("a file chosen in a refused post is named, unless its field says what is wrong with it", () => {
  const lost = { ...refused, values: { file: "Kế hoạch.pdf", files: ["a.jpg", "b.jpg"] } };
  expect(filesToChooseAgain(lost, "file")).toEqual(["Kế hoạch.pdf"]);
  expect(filesToChooseAgain(lost, "files")).toEqual(["a.jpg", "b.jpg"]);
  expect(filesToChooseAgain({ ...lost, fields: { file: "Tệp trống" } }, "file")).toEqual([]);
  expect(filesToChooseAgain(accepted, "file")).toEqual([]);
  expect(filesToChooseAgain(null, "file")).toEqual([]);
});

test("after a refusal what was typed stands, an emptied field stays empty", () => {
  expect(typed(refused, "rate", "87,5")).toBe("chín mươi sáu");
  expect(typed(refused, "name", "Xã Yên Phong")).toBe("");
  expect(typedMany(refused, "units", ["c"])).toEqual(["a", "b"]);
});

test("after a refusal a box that was not posted is not ticked, whatever is stored", () => {
  expect(typedTick(refused, "sure", true)).toBe(false);
  expect(typedMany(refused, "kinds", ["c"])).toEqual([]);
});

test("after success the stored values stand", () => {
  expect(typed(accepted, "rate", "87,5")).toBe("87,5");
  expect(typedTick(accepted, "sure", true)).toBe(true);
});

test("each form shows only what came back for its own command", () => {
  expect(stateOf(refused, "units.rename")).toBe(refused);
  expect(stateOf(refused, "units.merge")).toBeNull();
});

test("the title says «Lỗi: » first when something is to be corrected", () => {
  expect(errorOf(refused, "rate")).toBe("Nhập Tỷ lệ bằng số, ví dụ 87,5");
  expect(hasErrors(accepted)).toBe(false);
  expect(pageTitle("Đơn vị", refused)).toBe("Lỗi: Đơn vị");
  expect(pageTitle("Đơn vị", null)).toBe("Đơn vị");
});
