import type { FormState } from "@/components/forms/form-state";
import type { DuplicateFileRefusal, FilePlace, UploadRefusal } from "@/lib/core/files";

/** Sentence of a refused file (ux.md 2.9); one case per code. */
export function fileMessage(refusal: UploadRefusal): string {
  const file = `Tệp "${refusal.name}"`;
  switch (refusal.code) {
    case "file.type":
      return `${file} phải là PDF, JPG, PNG, DOCX hoặc XLSX`;
    case "file.size":
      return `${file} lớn hơn 20 MB. Chụp lại ở cỡ nhỏ hơn hoặc chia thành nhiều tệp`;
    case "file.empty":
      return `${file} không có nội dung`;
    case "file.locked":
      return `${file} đang đặt mật khẩu. Bỏ mật khẩu rồi tải lại`;
    case "file.dup":
      return `${file} ${duplicateWords(refusal)}`;
  }
}

const IN_RECORD = {
  criterion: (name) => `đã có ở tiêu chí ${name}`,
  component: (name) => `đã có trong hồ sơ, ở thành phần «${name}»`,
  entry_paper: (name) => `đã là tệp của giấy tờ «${name}»`,
} as const satisfies Record<FilePlace["kind"], (name: string) => string>;

/** A paper behind a criterion can be reused there; the others are one paper each. */
function duplicateWords({ place }: DuplicateFileRefusal): string {
  const where = IN_RECORD[place.kind](place.name);
  return place.kind === "criterion" ? `${where}. Dùng lại tệp đó` : `${where}. Chọn tệp khác`;
}

const FILE_CODES: readonly string[] = ["file.type", "file.size", "file.empty", "file.locked", "file.dup"];

export const isUploadRefusal = (value: unknown): value is UploadRefusal =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  typeof value.code === "string" &&
  FILE_CODES.includes(value.code);

/** Refusals of single files in what came back of a post with several. */
export const refusedFilesIn = (value: unknown): readonly UploadRefusal[] =>
  Array.isArray(value) ? value.filter(isUploadRefusal) : [];

/** A refusal about what was chosen at a file field is that field's error; of several files each says its own. */
export function atFileField(state: FormState | null, field: string): FormState | null {
  const refusal = state?.refusal;
  if (!state || !refusal) return state;
  const files = isUploadRefusal(refusal)
    ? [refusal]
    : refusal.code === "dossier.no-file-taken" && "refused" in refusal
      ? refusedFilesIn(refusal.refused)
      : [];
  if (files.length === 0) return state;
  return { ...state, refusal: null, fields: { [field]: files.map(fileMessage).join(". ") } };
}
