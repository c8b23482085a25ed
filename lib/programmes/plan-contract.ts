import { z } from "zod";
import {
  dateField,
  fileField,
  idField,
  optionalDate,
  optionalText,
  requiredText,
  revisionField,
} from "@/lib/core/fields";
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
