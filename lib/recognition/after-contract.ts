import { z } from "zod";
import type { ConsequenceView } from "@/lib/results/domain/consequence";
import type { IsoDate } from "@/lib/core/dates";
import {
  choice,
  idField,
  listOf,
  optionalText,
  requiredText,
  requiredTick,
  revisionField,
  tick,
} from "@/lib/core/fields";
import type { Page } from "@/lib/core/page";
import type { ChangedMeanwhile, WriteDraftRefusal } from "@/lib/recognition/contract";
import {
  CONCLUSIONS,
  type ConclusionRefusal,
  type ReviewStatus,
} from "@/lib/recognition/domain/review-workflow";
import type { RecognitionStatus } from "@/lib/recognition/domain/public-facts";
import type { RiskSign } from "@/lib/recognition/domain/risk-signs";
import type { DecisionKind } from "@/lib/recognition/domain/signature-block";
import type { StandingRefusal } from "@/lib/recognition/domain/standing";

// Inputs ---------------------------------------------------------------------

const MOST_AT_ONCE = 500;

export const keepUnitsInput = z.strictObject({
  recognition: listOf(idField("Chọn ít nhất một đơn vị"))
    .refine((ids) => ids.length > 0, { error: "Chọn ít nhất một đơn vị" })
    .refine((ids) => ids.length <= MOST_AT_ONCE, { error: `Chọn tối đa ${MOST_AT_ONCE} đơn vị mỗi lần` }),
});
export type KeepUnitsInput = z.infer<typeof keepUnitsInput>;

export const concludeReviewInput = z.strictObject({
  recognitionId: idField(),
  revision: revisionField(),
  conclusion: choice(CONCLUSIONS, "Chọn kết luận"),
  cause: optionalText(1000),
});
export type ConcludeReviewInput = z.infer<typeof concludeReviewInput>;

export const reopenReviewInput = z.strictObject({ recognitionId: idField(), revision: revisionField() });
export type ReopenReviewInput = z.infer<typeof reopenReviewInput>;

export const draftNoticeInput = z.strictObject({ planVersionId: idField("Chọn kế hoạch") });
export type DraftNoticeInput = z.infer<typeof draftNoticeInput>;

export const draftRevocationInput = z.strictObject({
  recognitionId: idField(),
  ground: requiredText("Ghi văn bản, điều khoản làm căn cứ thu hồi", 500),
  reason: requiredText("Ghi lý do thu hồi", 1000),
  criteriaLost: tick(),
  confirmed: requiredTick("Đánh dấu ô xác nhận"),
});
export type DraftRevocationInput = z.infer<typeof draftRevocationInput>;

export const draftCorrectionInput = z.strictObject({
  recognitionId: idField(),
  printed: requiredText("Chép nội dung đã ghi trên quyết định", 300),
  corrected: requiredText("Ghi nội dung đúng", 300),
  reason: requiredText("Ghi lý do đính chính", 1000),
});
export type DraftCorrectionInput = z.infer<typeof draftCorrectionInput>;

export const draftReplacementInput = z.strictObject({
  recognitionId: idField(),
  reason: requiredText("Ghi lý do thay thế", 1000),
});
export type DraftReplacementInput = z.infer<typeof draftReplacementInput>;

// Refusals -------------------------------------------------------------------

export interface RecognitionNotFound {
  readonly code: "recognition.not-found";
}

export interface ReviewNotFound {
  readonly code: "maintenance.not-found";
}

export interface ReviewChanged {
  readonly code: "maintenance.changed-meanwhile";
}

export interface InNotice {
  readonly code: "maintenance.in-notice";
  readonly units: readonly string[];
}

export type KeepUnitsRefusal =
  | ReviewNotFound
  | ReviewChanged
  | { readonly code: "maintenance.signs-to-look-at"; readonly units: readonly string[] }
  | { readonly code: "maintenance.already-concluded"; readonly units: readonly string[] };

export type ConcludeReviewRefusal = ReviewNotFound | ReviewChanged | ConclusionRefusal;

export type ReopenReviewRefusal = ReviewNotFound | ReviewChanged | InNotice | ConclusionRefusal;

export type DraftNoticeRefusal =
  | WriteDraftRefusal
  | InNotice
  | { readonly code: "decision.plan-not-found" }
  | { readonly code: "maintenance.unconcluded"; readonly units: readonly string[] }
  | { readonly code: "maintenance.nothing-concluded" };

/** Why no paper about an earlier recognition can be drafted. */
export type AboutRecognitionRefusal =
  | RecognitionNotFound
  | StandingRefusal
  | { readonly code: "recognition.in-paper"; readonly abstract: string }
  | { readonly code: "recognition.decider-ended"; readonly deciderName: string }
  | { readonly code: "decision.plan-not-found" };

export type DraftAboutRefusal = AboutRecognitionRefusal | WriteDraftRefusal | ChangedMeanwhile;

// Views ----------------------------------------------------------------------

export interface EndedUnitView {
  readonly on: IsoDate;
  readonly successors: readonly { readonly unitId: string; readonly name: string }[];
}

export interface ReviewRow {
  readonly recognitionId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly cycleYear: number;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly maintainedYear: number | null;
  readonly signs: readonly RiskSign[];
  readonly status: ReviewStatus;
  /** 0 when nobody has looked at it yet. */
  readonly revision: number;
  readonly cause: string | null;
  readonly reviewerName: string | null;
  readonly reviewedOn: IsoDate | null;
}

/** A title whose unit was merged or split: nothing to review, kept as history under its old name. */
export interface EndedTitleRow {
  readonly recognitionId: string;
  readonly unitName: string;
  readonly placeName: string;
  readonly cycleYear: number;
  readonly decisionNumber: string;
  readonly ended: EndedUnitView;
}

export interface ReviewYear {
  readonly planVersionId: string;
  readonly planTitle: string;
  readonly programme: string;
  readonly year: number;
  readonly clause: string;
  readonly bodyName: string;
  readonly document: string;
  readonly onLoss: string;
  /** Words for what the plan does not say of the notice, or of a merged unit. */
  readonly marks: readonly string[];
  readonly rows: readonly ReviewRow[];
  readonly ended: readonly EndedTitleRow[];
  /** Null where the plan has no notice. */
  readonly notice: {
    readonly title: string;
    readonly mayDraft: boolean;
    readonly signerWords: string;
    readonly underWay: { readonly decisionId: string; readonly status: string } | null;
  } | null;
}

export interface PlanWithoutReview {
  readonly planTitle: string;
  readonly clause: string | null;
  readonly text: string;
}

export interface MaintenanceView {
  readonly years: readonly ReviewYear[];
  /** Plans in force that have no yearly review of their own, with what they say instead. */
  readonly others: readonly PlanWithoutReview[];
}

export interface ReviewEventView {
  readonly revision: number;
  readonly act: string;
  readonly toStatus: ReviewStatus;
  readonly note: string | null;
  readonly personName: string;
  readonly postTitle: string;
  readonly on: IsoDate;
}

export interface ReviewView extends ReviewRow {
  readonly year: number;
  readonly planTitle: string;
  readonly clause: string;
  readonly onLoss: string;
  readonly lossTexts: readonly { readonly text: string; readonly clause: string }[];
  readonly events: readonly ReviewEventView[];
  /** The paper under way in which it stands: it can't be taken up again meanwhile. */
  readonly inPaper: { readonly decisionId: string; readonly abstract: string } | null;
  readonly mayRevoke: boolean;
}

export interface RecognitionRow {
  readonly recognitionId: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly placeName: string;
  readonly title: string;
  readonly cycleYear: number;
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly status: RecognitionStatus;
  readonly statusDocument: string | null;
  readonly statusOn: IsoDate | null;
  readonly maintainedYear: number | null;
  readonly ended: EndedUnitView | null;
  readonly code: string | null;
}

export interface RecognitionFilter {
  readonly status: RecognitionStatus | null;
  readonly search: string;
}

export interface RecognitionList {
  readonly page: Page<RecognitionRow>;
  readonly filter: RecognitionFilter;
}

export interface PaperAbout {
  readonly decisionId: string;
  readonly kind: DecisionKind;
  readonly effect: string;
  readonly abstract: string;
  readonly status: string;
  readonly number: string | null;
  readonly decidedOn: IsoDate | null;
}

export interface RecognitionView extends RecognitionRow {
  readonly unitId: string;
  readonly programme: string;
  readonly isPaper: boolean;
  readonly signerName: string;
  readonly signerTitle: string;
  /** The decision of the product behind it, when the actor may open it. */
  readonly decisionId: string | null;
  readonly correctionDocument: string | null;
  readonly correctedOn: IsoDate | null;
  readonly replacementCode: string | null;
  /** What the plan says of titles of merged units; null while the unit stands. */
  readonly succession: {
    readonly carriedTo: string | null;
    readonly clause: string;
    readonly mark: string | null;
  } | null;
  readonly papers: readonly PaperAbout[];
  readonly reviews: readonly {
    readonly year: number;
    readonly status: ReviewStatus;
    readonly cause: string | null;
  }[];
  readonly consequences: readonly ConsequenceView[];
  /** May this person draft a paper about it now; otherwise why not. */
  readonly mayDraft: boolean;
}

/** What the form of a paper about a recognition shows before anything is typed. */
export interface PaperForm {
  readonly recognition: RecognitionView;
  readonly deciderName: string;
  readonly signerWords: string;
  readonly planTitle: string;
  /** Grounds that the plan names; empty where it names none and the drafter names the text. */
  readonly grounds: readonly string[];
  readonly groundsClause: string | null;
  readonly lossTexts: readonly { readonly text: string; readonly clause: string }[];
  /** What the review proposes, to begin with. */
  readonly proposedReason: string | null;
}
