import { z } from "zod";
import { dateField, idField, requiredText } from "@/lib/core/fields";
import type { EligibilityLine } from "@/lib/registrations/domain/eligibility";
import type {
  EligibilityOverride,
  OverrideCheckRefusal,
  OverrideStanding,
  ProposalRefusal,
} from "@/lib/registrations/domain/eligibility-override";
import type { AssessmentRefusal } from "@/lib/registrations/domain/entry-verdict";

export const proposeOverrideInput = z.strictObject({
  unitId: idField("Chọn đơn vị"),
  planVersionId: idField("Chọn kế hoạch"),
  line: requiredText("Chọn điều kiện", 60),
  documentNumber: requiredText("Nhập số, ký hiệu văn bản", 100),
  documentDate: dateField("Nhập ngày văn bản"),
  documentBody: requiredText("Nhập cơ quan ra văn bản, như ghi trong văn bản", 200),
  reason: requiredText("Nhập lý do cho xét tiếp", 1000),
});
export type ProposeOverrideInput = z.infer<typeof proposeOverrideInput>;

export const confirmOverrideInput = z.strictObject({ overrideId: idField() });
export const refuseOverrideInput = z.strictObject({
  overrideId: idField(),
  note: requiredText("Ghi lý do không cho xét tiếp", 500),
});

export type ProposeOverrideRefusal =
  | { readonly code: "override.unit-not-found" }
  | { readonly code: "override.changed-meanwhile" }
  | AssessmentRefusal
  | ProposalRefusal;

export type CheckOverrideRefusal =
  | { readonly code: "override.not-found" }
  | { readonly code: "override.changed-meanwhile" }
  /** The register says something else than when it was proposed. */
  | { readonly code: "override.outdated" }
  | OverrideCheckRefusal;

/** Everything that an act on an override may answer with «no». */
export type OverrideRefusal = ProposeOverrideRefusal | CheckOverrideRefusal;

export interface AnsweredOverride {
  readonly overrideId: string;
  readonly unitName: string;
}

export interface OverrideFormView {
  readonly unitId: string;
  readonly unitName: string;
  readonly placeName: string;
  readonly planVersionId: string;
  readonly planTitle: string;
  readonly bodyName: string;
  readonly line: EligibilityLine;
  readonly names: Readonly<Record<string, string>>;
  /** What stands in the way whatever is typed; null when nothing does. */
  readonly obstacle: ProposalRefusal | null;
}

/** Why the actor cannot answer; null when he can. */
export type AnswerObstacle = "done" | "not_here" | "same_person" | "own_entry" | "outdated";

export interface OverrideView extends EligibilityOverride {
  readonly standing: OverrideStanding;
  readonly unitId: string;
  readonly unitName: string;
  readonly planVersionId: string;
  readonly planTitle: string;
  readonly checkNote: string | null;
  /** As it stood when it was proposed. */
  readonly line: EligibilityLine;
  /** As it stands today; null when the unit or the plan is no longer there to ask. */
  readonly lineNow: EligibilityLine | null;
  readonly names: Readonly<Record<string, string>>;
  readonly obstacle: AnswerObstacle | null;
  /** The unit's registration in this plan that the actor sees. */
  readonly registrationId: string | null;
}
