import { z } from "zod";
import {
  choice,
  dateField,
  idField,
  listOf,
  numberField,
  optionalNumber,
  optionalDate,
  optionalFile,
  optionalText,
  requiredText,
  revisionField,
} from "@/lib/core/fields";
import type { FileRefusal } from "@/lib/core/files";
import type { SheetRefusal } from "@/lib/core/spreadsheet";
import { BELOW_MINIMUM, CRITERION_BASES } from "@/lib/programmes/domain/criteria";
import type { CriteriaEditRefusal } from "@/lib/programmes/domain/criteria-edit";
import type { CriteriaRefusal } from "@/lib/programmes/domain/criteria-publication";
import { PROGRAMMES } from "@/lib/programmes/domain/programme";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/** Codes stand in addresses and names of fields: letters, digits, dots and strokes. */
const codeField = (message: string) =>
  z
    .string({ error: message })
    .transform((value) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1, { error: message })
        .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,29}$/u, {
          error: "Mã gồm chữ, số, dấu chấm, gạch nối; không có dấu cách; đến 30 ký tự",
        }),
    );

const headerFields = {
  title: requiredText("Nhập tên bộ tiêu chí", 200),
  unitClasses: listOf(choice(UNIT_CLASSES, "Chọn loại hình trong danh sách")).pipe(
    z.array(z.enum(UNIT_CLASSES)).min(1, { error: "Chọn ít nhất một loại hình đơn vị" }),
  ),
  legalText: requiredText("Nhập văn bản quy định bộ tiêu chí", 300),
  label: optionalText(200),
  from: dateField("Nhập ngày bắt đầu áp dụng"),
  to: optionalDate(),
};

/** Points of a scored set; empty is «chưa nhập». */
const optionalPoints = optionalNumber("Nhập điểm bằng số");

export const startCriteriaSetInput = z.strictObject({
  ...headerFields,
  programme: choice(PROGRAMMES, "Chọn nội dung xét"),
});

export const copyCriteriaSetInput = z.strictObject({ criteriaVersionId: idField() });

const draft = { criteriaVersionId: idField(), revision: revisionField() };

export const saveCriteriaHeaderInput = z.strictObject({
  ...draft,
  ...headerFields,
  scale: optionalPoints,
  threshold: z.record(z.string(), optionalPoints).default({}),
});
export type SaveCriteriaHeaderInput = z.infer<typeof saveCriteriaHeaderInput>;

const place = z.coerce.number({ error: "Chọn vị trí" }).int().min(1).max(999);

export const saveCriteriaGroupInput = z.strictObject({
  ...draft,
  was: optionalText(30),
  code: codeField("Nhập mã nhóm, ví dụ KDC-1"),
  title: requiredText("Nhập tên nhóm", 300),
  clause: requiredText("Nhập điều, khoản, ví dụ TT 124 Đ.4.1", 120),
  place,
});

export const removeCriteriaGroupInput = z.strictObject({ ...draft, was: codeField("Chọn nhóm") });

/** What a row says of itself, from a form or a file. */
const rowFields = {
  code: codeField("Nhập mã tiêu chí, ví dụ KDC-1.2"),
  title: requiredText("Nhập tiêu đề", 500),
  text: optionalText(2000),
  clause: requiredText("Nhập điều, khoản, điểm", 120),
  guidance: optionalText(2000),
  evidence: choice(["required", "optional"], "Chọn có phải kèm minh chứng hay không"),
  evidenceWanted: optionalText(1000),
  notApplicableWhen: optionalText(300),
  exceptions: optionalText(1000),
  replaces: optionalText(300),
};

const criterionFields = {
  ...draft,
  ...rowFields,
  was: optionalText(30),
  group: codeField("Chọn nhóm"),
  place,
  basis: choice(CRITERION_BASES, "Chọn nguồn của tiêu chí"),
  sampleFile: optionalFile("Chọn tệp mẫu"),
  dropSample: z.literal("yes").optional(),
};

/** The fields of the other kinds are posted too and count nothing. */
const measureFields = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("met") }),
    z.object({
      kind: z.literal("zero_count"),
      zeroUnit: requiredText("Nhập đơn vị đếm, ví dụ vụ, người", 60),
    }),
    z.object({
      kind: z.literal("threshold"),
      compare: choice(["at_least", "at_most"], "Chọn cách so sánh"),
      threshold: numberField("Nhập ngưỡng bằng số"),
      unit: requiredText("Nhập đơn vị tính, ví dụ mô hình", 60),
    }),
    z.object({
      kind: z.literal("percentage"),
      numerator: requiredText("Nhập tên của tử số, ví dụ Số hộ tham gia", 120),
      denominator: requiredText("Nhập tên của mẫu số, ví dụ Tổng số hộ", 120),
      atLeast: numberField("Nhập tỷ lệ bằng số, ví dụ 70"),
    }),
    z.object({ kind: z.literal("computed") }),
    z
      .object({
        kind: z.literal("scored"),
        maxPoints: optionalPoints,
        minPoints: optionalPoints,
        belowMinimum: choice(["", ...BELOW_MINIMUM], "Chọn mức xếp loại trong danh sách").default(""),
      })
      .superRefine(({ minPoints, belowMinimum }, context) => {
        if (minPoints === null && belowMinimum !== "") {
          const message = "Nhập điểm tối thiểu, hoặc bỏ chọn mức xếp loại";
          context.addIssue({ code: "custom", path: ["minPoints"], message });
        } else if (minPoints !== null && belowMinimum === "") {
          const message = "Chọn mức xếp loại khi dưới điểm tối thiểu";
          context.addIssue({ code: "custom", path: ["belowMinimum"], message });
        }
      }),
  ],
  { error: "Chọn cách đánh giá" },
);

export const saveCriterionInput = z.intersection(z.object(criterionFields), measureFields);
export type SaveCriterionInput = z.infer<typeof saveCriterionInput>;

/** One row of a file. */
export const criterionRowInput = z.intersection(z.object(rowFields), measureFields);
export type CriterionRowInput = z.infer<typeof criterionRowInput>;

/** The group of a row of a file. */
export const groupRowInput = z.object({
  group: codeField("Nhập mã nhóm, ví dụ KDC-1"),
  groupTitle: optionalText(300),
  groupClause: optionalText(120),
});

export const removeCriterionInput = z.strictObject({ ...draft, was: codeField("Chọn tiêu chí") });

export const discardCriteriaDraftInput = z.strictObject(draft);

export const publishCriteriaDraftInput = z.strictObject({
  ...draft,
  reason: requiredText("Ghi lý do ban hành phiên bản này", 500),
});

/** `replace`: what the file leaves out is dropped. `add`: it stays. */
export const IMPORT_MODES = ["replace", "add"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** A file, or rows pasted: exactly one. */
export const readCriteriaFileInput = z
  .strictObject({
    criteriaVersionId: idField(),
    mode: choice(IMPORT_MODES, "Chọn cách xử lý tiêu chí không có trong tệp"),
    file: optionalFile("Chọn tệp"),
    pasted: z
      .string()
      .max(300_000, { error: "Nội dung dán dài quá 300.000 ký tự; lưu thành tệp rồi tải lên" })
      .default(""),
  })
  .superRefine(({ file, pasted }, context) => {
    const isPasted = pasted.trim() !== "";
    if (!file && !isPasted) {
      context.addIssue({ code: "custom", path: ["file"], message: "Chọn tệp, hoặc dán các dòng ở ô dưới" });
    } else if (file && isPasted) {
      context.addIssue({
        code: "custom",
        path: ["pasted"],
        message: "Đã chọn tệp thì xóa nội dung dán, hoặc ngược lại",
      });
    }
  });

export const takeOverCriteriaFileInput = z.strictObject({ ...draft, stagedId: idField() });

export interface CriteriaDraftSaved {
  readonly criteriaVersionId: string;
}

type DraftRefusal =
  | { readonly code: "criteria.not-found" }
  | { readonly code: "criteria.changed-meanwhile"; readonly by: string | null };

export type CopyCriteriaSetRefusal =
  { readonly code: "criteria.not-found" } | { readonly code: "criteria.draft-exists" };
export type SaveCriteriaRefusal = DraftRefusal | CriteriaEditRefusal;
export type SaveCriterionRefusal = SaveCriteriaRefusal | FileRefusal;
export type ReadCriteriaFileRefusal = { readonly code: "criteria.not-found" } | SheetRefusal;
export type TakeOverCriteriaFileRefusal =
  DraftRefusal | { readonly code: "criteria.import-gone" } | { readonly code: "criteria.import-faulty" };
export type PublishCriteriaRefusal =
  DraftRefusal | { readonly code: "criteria.unfinished"; readonly refusals: readonly CriteriaRefusal[] };
