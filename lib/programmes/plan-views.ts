import type { OfficeKind } from "@/lib/programmes/domain/body-ref";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import type { PlanChoices } from "@/lib/programmes/domain/plan-part";
import type { PlanRefusal } from "@/lib/programmes/domain/publication";
import type { PlanLine } from "@/lib/programmes/plan-line";

export interface PlanIssuer {
  readonly bodyId: string;
  readonly name: string;
}

export interface PlanListView {
  readonly plans: readonly PlanLine[];
  readonly canEdit: boolean;
}

/** What a new plan begins with: who may issue it. */
export interface NewPlanView {
  /** Whether there is a middle tier today: the model of TT 124 is written for three. */
  readonly hasDistricts: boolean;
  readonly issuers: readonly PlanIssuer[];
}

export interface PlanDraftView {
  readonly planVersionId: string;
  readonly revision: number;
  readonly content: PlanDraft;
  /** Everything that keeps it from being published. */
  readonly problems: readonly PlanRefusal[];
}

/** Titles of criteria versions by `key@version`. */
export type CriteriaTitles = Readonly<Record<string, string>>;

/** A draft with what its forms choose from. */
export interface PlanPartView extends PlanDraftView {
  readonly choices: PlanChoices;
  /** Kinds of offices that the tenant has in the cycle; a form offers no other. */
  readonly offices: readonly OfficeKind[];
  readonly criteriaTitles: CriteriaTitles;
}
