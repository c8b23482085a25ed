import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { isAskedOfUnit } from "@/lib/dossiers/domain/submission";
import { componentTarget, criterionTarget, type Editable } from "@/lib/dossiers/domain/supplement";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { DossierComponent, PlanContent } from "@/lib/programmes/domain/plan";

interface Rows {
  readonly criteria: Pick<CriteriaContent, "groups">;
  readonly plan: Pick<PlanContent, "components">;
  readonly editable: Editable;
}

/** Its own components, and one of the evaluating body that a reader asked the unit for. */
export const componentsOfUnit = ({ plan, editable }: Omit<Rows, "criteria">): readonly DossierComponent[] =>
  plan.components.filter(
    (component) =>
      isAskedOfUnit(component) ||
      (editable !== "everything" && editable.has(componentTarget(component.code))),
  );

/** What the unit's side writes of a dossier: every criterion, and its components. */
export const rowsOfUnit = ({ criteria, plan, editable }: Rows): readonly string[] => [
  ...numberedCriteria(criteria).map(({ criterion }) => criterionTarget(criterion.code)),
  ...componentsOfUnit({ plan, editable }).map(({ code }) => componentTarget(code)),
];
