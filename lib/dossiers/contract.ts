import { z } from "zod";
import {
  choice,
  dateField,
  idField,
  listOf,
  optionalDate,
  optionalFile,
  optionalText,
  requiredText,
  requiredTick,
} from "@/lib/core/fields";
import { tidy } from "@/lib/core/text";
import { SELF_RESULTS } from "@/lib/dossiers/domain/stored-answer";
import { COMPONENT_CODE } from "@/lib/programmes/domain/plan";

/** Shapes of what the officer's side sends. Drafts are permissive; what may be submitted is decided in `domain`. */

const dossierId = idField("Không tìm thấy hồ sơ");
const code = requiredText("Chọn tiêu chí", 60);

export const openDossierInput = z.object({ registrationId: idField("Không tìm thấy đăng ký") });

export const confirmUnitInput = z.object({
  dossierId,
  confirmed: requiredTick("Đánh dấu xác nhận thông tin đơn vị"),
});

export const confirmEligibilityInput = z.object({
  dossierId,
  confirmed: requiredTick("Đánh dấu xác nhận điều kiện xét"),
});

const typedRecord = (max: number) => z.record(z.string(), optionalText(max)).default({});

/** Fields named `explanation:<criterion>` and so on, one group at a time. Only rows with a revision are read. */
export const saveAnswersInput = z.object({
  dossierId,
  group: requiredText("Chọn nhóm tiêu chí", 60),
  result: z.record(z.string(), z.enum(["", ...SELF_RESULTS])).default({}),
  explanation: typedRecord(4000),
  figure: typedRecord(40),
  numerator: typedRecord(40),
  denominator: typedRecord(40),
  exception: typedRecord(60),
  exceptionNote: typedRecord(2000),
  absence: typedRecord(1000),
  /** What was said to a reviewer about a returned row. */
  reply: typedRecord(2000),
  /** Revision of what was said of each returned row, and its mark, as they were shown. */
  replyRevision: z.record(z.string(), z.coerce.number().int().min(1)).default({}),
  replyMark: typedRecord(40),
  /** Revision of each row as it was shown. */
  revision: z.record(z.string(), z.coerce.number().int().min(0)).default({}),
  /** Digest of each row as it was shown: a row left alone is left alone here too. */
  base: typedRecord(80),
  keep: z.record(z.string(), z.enum(["mine", "theirs"])).default({}),
  completed: z.enum(["yes", "no"]).optional(),
});
export type SaveAnswersInput = z.infer<typeof saveAnswersInput>;

const file = z.instanceof(File, { error: "Chọn tệp minh chứng" });

export const addEvidenceFilesInput = z.object({
  dossierId,
  criterion: code,
  files: listOf(file).transform((all, context) => {
    const chosen = all.filter(({ name, size }) => name !== "" || size > 0);
    if (chosen.length > 0 && chosen.length <= 10) return chosen;
    context.addIssue({
      code: "custom",
      message: chosen.length === 0 ? "Chọn tệp minh chứng" : "Chỉ chọn tối đa 10 tệp mỗi lần",
    });
    return z.NEVER;
  }),
  title: optionalText(200),
  documentNumber: optionalText(60),
  documentDate: optionalDate(),
});

export const addEvidenceDocumentInput = z.object({
  dossierId,
  criterion: code,
  documentTitle: requiredText("Nhập tên văn bản", 200),
  number: requiredText("Nhập số, ký hiệu văn bản", 60),
  date: dateField("Nhập ngày văn bản"),
  issuer: requiredText("Nhập cơ quan ban hành", 200),
});

export const reuseEvidenceInput = z.object({
  dossierId,
  criterion: code,
  evidenceId: idField("Chọn minh chứng"),
});

export const renameEvidenceInput = z.object({
  dossierId,
  evidenceId: idField("Chọn minh chứng"),
  newTitle: requiredText("Nhập tên minh chứng", 200),
});

export const removeEvidenceInput = z.object({ dossierId, evidenceId: idField("Chọn minh chứng") });

const looseDate = z.string().default("").transform(tidy);

/**
 * One shape for every component: each reads the fields it has. Permissive; `done` asks for the required ones. Without
 * `done` it is a draft that the page saves by itself.
 */
export const saveComponentInput = z.object({
  dossierId,
  component: z.string({ error: "Chọn thành phần hồ sơ" }).regex(COMPONENT_CODE, "Chọn thành phần hồ sơ"),
  revision: z.coerce.number().int().min(0),
  mode: choice(["template", "upload"], "Chọn cách lập"),
  done: choice(["yes", "no"], "Chọn đã xong hay chưa").optional(),
  field: z.record(z.string(), optionalText(8000)).default({}),
  documentDate: looseDate,
  signedFile: optionalFile("Chọn tệp đã ký, đóng dấu"),
  reply: optionalText(2000),
});
export type SaveComponentInput = z.infer<typeof saveComponentInput>;

export const giveRowsInput = z.object({
  dossierId,
  toPersonId: idField("Chọn người được giao"),
  beforeOn: dateField("Nhập ngày phải xong trước"),
  row: listOf(requiredText("Chọn tiêu chí hoặc thành phần", 120)).refine((rows) => rows.length > 0, {
    error: "Chọn ít nhất một tiêu chí hoặc thành phần",
  }),
});

export const takeBackRowInput = z.object({ dossierId, assignmentId: idField("Chọn phần đã giao") });

export const submitDossierInput = z.object({
  dossierId,
  revision: z.coerce.number({ error: "Tải lại trang rồi làm lại" }).int().min(1),
  statement: requiredTick("Đánh dấu xác nhận nội dung hồ sơ đúng với thực tế"),
});

export const recallDossierInput = z.object({
  dossierId,
  revision: z.coerce.number({ error: "Tải lại trang rồi làm lại" }).int().min(1),
  recallReason: requiredText("Ghi nội dung cần sửa", 1000),
});

export const withdrawDossierInput = z.object({
  dossierId,
  revision: z.coerce.number({ error: "Tải lại trang rồi làm lại" }).int().min(1),
  reason: requiredText("Ghi lý do rút hồ sơ", 1000),
});
