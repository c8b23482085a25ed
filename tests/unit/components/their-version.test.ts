import { describe, expect, test } from "vitest";
import type { FormState } from "@/components/forms/form-state";
import { differingFields } from "@/components/forms/their-version";
import { storedFields } from "@/components/registrations/report-fields";

const refused = (code: string): FormState => ({
  command: "dossiers.save-component",
  values: { "field:content": "Bản của tôi", "field:place": "Yên Phong" },
  fields: {},
  refusal: { code },
  success: null,
});
const STORED = [
  { name: "field:content", label: "Nội dung", stored: "Bản của người kia" },
  { name: "field:place", label: "Địa danh", stored: "Yên Phong" },
];

describe("who saves second reads what the other saved", () => {
  test("where it differs from what was typed", () =>
    expect(differingFields(refused("dossier.changed-meanwhile"), STORED)).toEqual([
      { ...STORED[0], reads: "Bản của người kia" },
    ]));

  test("not on a first visit, and not after another refusal", () => {
    expect(differingFields(null, STORED)).toBeNull();
    expect(differingFields(refused("component.not-found"), STORED)).toBeNull();
  });

  test("a light by its word, never by what the form posts", () => {
    const line = { code: "a", number: "1.1", title: "Tổ chức", group: "I", light: "red", note: "" } as const;
    const fields = storedFields({ lines: [line], done: "", difficulties: "", proposals: "", next: "" });
    const typedGreen = { ...refused("report.changed-meanwhile"), values: { "light:a": "green" } };
    expect(differingFields(typedGreen, fields)).toMatchObject([{ stored: "red", reads: "Đỏ" }]);
  });
});
