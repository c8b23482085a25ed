import { componentCode, type AppraisedSubject } from "@/lib/dossiers/domain/appraisal";
import { criteriaOf, type CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { DossierComponent } from "@/lib/programmes/domain/plan";

/** What a reading of this dossier judges: every criterion, and the papers the unit made. */
export const subjectsOf = (
  criteria: Pick<CriteriaContent, "groups">,
  components: readonly DossierComponent[],
): readonly AppraisedSubject[] => [
  ...criteriaOf(criteria).map(({ code, title, notApplicableWhen }) => ({
    code,
    title,
    kind: "criterion" as const,
    mayBeNotApplicable: notApplicableWhen !== null,
  })),
  ...components
    .filter(({ maker }) => maker === "unit")
    .map(({ code, title }) => ({
      code: componentCode(code),
      title,
      kind: "component" as const,
      mayBeNotApplicable: false,
    })),
];
