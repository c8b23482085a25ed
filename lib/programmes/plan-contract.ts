import { z } from "zod";
import { isoDate } from "@/lib/core/dates";
import {
  choice,
  dateField,
  fileField,
  idField,
  optionalNumber,
  optionalDate,
  optionalText,
  requiredText,
  revisionField,
} from "@/lib/core/fields";
import { READINGS, type YearDay } from "@/lib/programmes/domain/date-language";
import type { MilestoneDays } from "@/lib/programmes/domain/plan-edit";
import type { PlanRefusal } from "@/lib/programmes/domain/publication";
import type { PlanFileRefusal } from "@/lib/programmes/plan-file";

const version = { planVersionId: idField() };
const draft = { ...version, revision: revisionField() };

const issuedBy = { bodyId: idField("Chọn cơ quan ban hành kế hoạch") };
const planFile = { file: fileField("Chọn tệp kế hoạch (.json)") };

export const readPlanFileInput = z.strictObject({ ...issuedBy, ...planFile });
export const replacePlanDraftInput = z.strictObject({ ...draft, ...planFile });
export const copyPlanInput = z.strictObject({ ...version, ...issuedBy });
export const publishPlanDraftInput = z.strictObject(draft);
export const discardPlanDraftInput = z.strictObject(draft);

/** One item on a line. */
const lines = (max: number) =>
  optionalText(max).transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );

export const savePlanPaperInput = z
  .strictObject({
    ...draft,
    title: requiredText("Nhập tên kế hoạch", 600),
    issuer: requiredText("Nhập cơ quan ban hành", 200),
    documentNumber: optionalText(60),
    documentDate: optionalDate(),
    documentDateWords: optionalText(120),
    signerTitle: optionalText(200),
    legalBases: lines(4000),
    cycleFrom: dateField("Nhập ngày bắt đầu kỳ"),
    cycleEnds: dateField("Nhập ngày cuối của kỳ"),
    effectiveFrom: dateField("Nhập ngày bắt đầu áp dụng"),
  })
  .superRefine(({ cycleFrom, cycleEnds }, context) => {
    if (cycleEnds < cycleFrom)
      context.addIssue({
        code: "custom",
        path: ["cycleEnds"],
        message: "Ngày cuối của kỳ phải từ ngày bắt đầu trở đi",
      });
  });
const YEARS = ["-1", "0", "1"] as const;
const YEAR_OFFSETS = { "-1": -1, "0": 0, "1": 1 } as const satisfies Record<(typeof YEARS)[number], number>;

/** «20/10», and which year beside the cycle's own; what is asked depends on the kind of days. */
const dayOfYear = optionalText(10);
const whichYear = choice(YEARS, "Chọn năm").default("0");

/** A day that every year has, «20/10»; 29/2 is none. */
function readDayOfYear(text: string): { readonly day: number; readonly month: number } | null {
  const [, day = "", month = ""] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text) ?? [];
  const exists = isoDate(COMMON_YEAR, Number(month), Number(day)) !== null;
  return exists ? { day: Number(day), month: Number(month) } : null;
}

const COMMON_YEAR = 2023;
const DAY_FORMAT = "Nhập ngày theo dạng ngày/tháng, ví dụ 20/10";

const milestoneFields = z.strictObject({
  ...draft,
  key: requiredText("Chọn mốc", 120),
  title: requiredText("Nhập tên mốc", 300),
  kind: choice(["none", "on", "window", "as_it_is"], "Chọn cách nêu ngày"),
  firstDay: dayOfYear,
  firstYear: whichYear,
  lastDay: dayOfYear,
  lastYear: whichYear,
  reading: choice(READINGS, "Chọn cách hiểu ngày"),
  words: requiredText("Chép nguyên văn kế hoạch, ví dụ: trước ngày 20/10 hằng năm", 300),
  clause: requiredText("Nhập mục của kế hoạch, ví dụ II.4", 120),
  force: choice(["hard", "soft"], "Chọn có chặn khi quá hạn hay không"),
});

/** One milestone as typed; only the days of the chosen kind are read. */
export const savePlanMilestoneInput = milestoneFields.transform(
  ({ kind, firstDay, firstYear, lastDay, lastYear, ...rest }, context) => {
    const read = (path: string, text: string, year: (typeof YEARS)[number]): YearDay => {
      const found = readDayOfYear(text);
      if (!found) context.addIssue({ code: "custom", path: [path], message: DAY_FORMAT });
      return { day: 1, month: 1, ...found, yearOffset: YEAR_OFFSETS[year] };
    };
    const first = () => read("firstDay", firstDay, firstYear);
    const days = (): MilestoneDays => {
      switch (kind) {
        case "on":
          return { kind, at: first() };
        case "window":
          return { kind, from: first(), to: read("lastDay", lastDay, lastYear) };
        case "none":
        case "as_it_is":
          return { kind };
      }
    };
    return { ...rest, days: days() };
  },
);

export const savePlanQuotaInput = z.strictObject({
  ...draft,
  key: requiredText("Chọn chỉ tiêu", 120),
  number: optionalNumber("Nhập chỉ tiêu bằng số").pipe(
    z
      .int({ error: "Nhập số nguyên" })
      .min(0, { error: "Nhập số từ 0 trở lên" })
      .max(100_000, { error: "Nhập số đến 100.000" })
      .nullable(),
  ),
});

export interface PlanDraftSaved {
  readonly planVersionId: string;
}

export type PlanNotFound = { readonly code: "plan.not-found" };
export type PlanChangedMeanwhile = {
  readonly code: "plan.changed-meanwhile";
  /** Who changed it; null when it was published or taken away. */
  readonly by: string | null;
};
/** A plan of that key is there already, as a draft or published. */
export type PlanKeyTaken = {
  readonly code: "plan.key-taken";
  readonly key: string;
  readonly title: string;
  readonly status: "draft" | "published";
};
export type PlanBodyNotFound = { readonly code: "plan.issuer-not-found" };

export type StartPlanRefusal = PlanNotFound | PlanKeyTaken | PlanBodyNotFound;
export type ReadPlanFileRefusal = StartPlanRefusal | PlanFileRefusal;
export type SavePlanRefusal = PlanNotFound | PlanChangedMeanwhile;
/** Another file may correct everything but what the plan is kept under. */
export type ReplacePlanDraftRefusal =
  | SavePlanRefusal
  | PlanFileRefusal
  | { readonly code: "plan.other-key"; readonly key: string; readonly expected: string };
export type PublishPlanRefusal =
  SavePlanRefusal | { readonly code: "plan.unfinished"; readonly refusals: readonly PlanRefusal[] };
