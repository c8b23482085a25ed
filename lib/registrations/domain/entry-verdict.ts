import type { EligibilityAnswer, EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";
import type { BodyRefusal } from "@/lib/programmes/domain/body-ref";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import type { RouteRefusal } from "@/lib/programmes/domain/routing";
import type { OutsideScope } from "@/lib/programmes/domain/scope";

/** The plan of a city takes in the units of that city alone. */
export interface OutsideTerritory {
  readonly code: "registration.outside-territory";
  readonly issuer: string;
  readonly planTitle: string;
}

/** Why a unit has no place in a plan: outside its scope or territory, or the register leaves its way open. */
export type AssessmentRefusal = RouteRefusal | BodyRefusal | OutsideTerritory;

/** What a plan says of a unit on a day: its way, and whether earlier results let it in. */
export interface Assessment {
  readonly route: ResolvedRoute;
  readonly eligibility: EligibilitySnapshot;
}

export type OutsidePlan = OutsideScope | OutsideTerritory;

export const isOutsidePlan = (refusal: AssessmentRefusal): refusal is OutsidePlan =>
  refusal.code === "plan.outside-scope" || refusal.code === "registration.outside-territory";

/** One precondition that stands in the way. */
export interface BlockingLine {
  readonly title: string;
  readonly answer: EligibilityAnswer;
}

export const blockingLines = ({ blocking }: EligibilitySnapshot): readonly BlockingLine[] =>
  blocking.map(({ title, answer }) => ({ title, answer }));
