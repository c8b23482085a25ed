import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import {
  choice,
  dateField,
  fileField,
  idField,
  optionalDate,
  optionalText,
  requiredText,
  revisionField,
} from "@/lib/core/fields";
import { CARRIED_PROGRAMMES, REGIMES } from "@/lib/programmes/domain/programme";
import type { PlanRefusal } from "@/lib/programmes/domain/publication";
import type { PlanFileRefusal } from "@/lib/programmes/plan-file";
import { linesOf } from "@/lib/programmes/plan-item-target";

const version = { planVersionId: idField() };
const draft = { ...version, revision: revisionField() };

const issuedBy = { bodyId: idField("Chọn cơ quan ban hành kế hoạch") };
const planFile = { file: fileField("Chọn tệp kế hoạch (.json)") };

const CYCLE_YEAR = "Nhập năm của kế hoạch bằng bốn chữ số, ví dụ 2027";

function cycleInOrder(
  { cycleFrom, cycleEnds }: { readonly cycleFrom: IsoDate; readonly cycleEnds: IsoDate },
  context: z.RefinementCtx,
): void {
  if (cycleEnds >= cycleFrom) return;
  const message = "Ngày cuối của kỳ phải từ ngày bắt đầu trở đi";
  context.addIssue({ code: "custom", path: ["cycleEnds"], message });
}

export const readPlanFileInput = z.strictObject({ ...issuedBy, ...planFile });
export const replacePlanDraftInput = z.strictObject({ ...draft, ...planFile });
export const copyPlanInput = z.strictObject({ ...version, ...issuedBy });
export const startPlanInput = z
  .strictObject({
    title: requiredText("Nhập tên kế hoạch", 600),
    programme: choice(CARRIED_PROGRAMMES, "Chọn nội dung xét"),
    ...issuedBy,
    cycleYear: z
      .string({ error: CYCLE_YEAR })
      .trim()
      .regex(/^20\d{2}$/, { error: CYCLE_YEAR })
      .transform(Number),
    regime: choice(REGIMES, "Chọn chính quyền hai cấp hay ba cấp"),
    cycleFrom: dateField("Nhập ngày bắt đầu kỳ"),
    cycleEnds: dateField("Nhập ngày cuối của kỳ"),
  })
  .superRefine(cycleInOrder);
export const publishPlanDraftInput = z.strictObject(draft);
export const discardPlanDraftInput = z.strictObject(draft);

export const savePlanPaperInput = z
  .strictObject({
    ...draft,
    title: requiredText("Nhập tên kế hoạch", 600),
    issuer: requiredText("Nhập cơ quan ban hành", 200),
    documentNumber: optionalText(60),
    documentDate: optionalDate(),
    documentDateWords: optionalText(120),
    signerTitle: optionalText(200),
    legalBases: optionalText(4000).transform(linesOf),
    cycleFrom: dateField("Nhập ngày bắt đầu kỳ"),
    cycleEnds: dateField("Nhập ngày cuối của kỳ"),
    effectiveFrom: dateField("Nhập ngày bắt đầu áp dụng"),
    effectiveUntil: optionalDate(),
    sourceNotes: optionalText(4000).transform(linesOf),
  })
  .superRefine(cycleInOrder)
  .superRefine(({ effectiveFrom, effectiveUntil }, context) => {
    if (effectiveUntil === null || effectiveUntil >= effectiveFrom) return;
    const message = "Ngày cuối áp dụng phải từ ngày bắt đầu trở đi, hoặc để trống";
    context.addIssue({ code: "custom", path: ["effectiveUntil"], message });
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
