import { err, ok, type Result } from "@/lib/core/result";
import type {
  Exclusion,
  ExclusionCondition,
  OutsidePair,
  PlanContent,
  Scope,
  ScopePair,
} from "@/lib/programmes/domain/plan";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import type { ManagingLevel } from "@/lib/units/domain/management";
import type { EnterpriseForm, EnterpriseSize, SchoolLevel, UnitClass } from "@/lib/units/domain/unit-class";

/** What the scope asks of a unit version. An attribute that is not on record excludes nothing. */
export interface ScopeFacts {
  readonly unitClass: UnitClass;
  readonly managingLevel: ManagingLevel;
  readonly armedForces?: boolean | null;
  readonly enterpriseSize?: EnterpriseSize | null;
  readonly enterpriseForm?: EnterpriseForm | null;
  readonly schoolLevel?: SchoolLevel | null;
}

export interface OutsideScope {
  readonly code: "plan.outside-scope";
  readonly why: "excluded" | "pair";
  readonly clause: string;
  readonly basis: Sourced["basis"];
  readonly sentence: string;
  readonly coveredBy: OutsidePair["coveredBy"];
}

function applies(condition: ExclusionCondition, facts: ScopeFacts): boolean {
  switch (condition.attribute) {
    case "armed_forces":
      return facts.armedForces === true;
    case "enterprise_size":
      return condition.isOneOf.some((size) => size === facts.enterpriseSize);
    case "enterprise_form":
      return condition.isOneOf.some((form) => form === facts.enterpriseForm);
    case "school_level":
      return condition.isOneOf.some((level) => level === facts.schoolLevel);
  }
}

const excluded = ({ clause, basis, sentence }: Exclusion): OutsideScope => ({
  code: "plan.outside-scope",
  why: "excluded",
  clause,
  basis,
  sentence,
  coveredBy: null,
});

function outsidePair(scope: Scope, { unitClass, managingLevel }: ScopeFacts): OutsideScope {
  const named = scope.outside.find(
    (pair) => pair.unitClasses.includes(unitClass) && pair.managingLevels.includes(managingLevel),
  );
  const { clause, basis, sentence } = named ?? scope.otherwise;
  const coveredBy = named?.coveredBy ?? null;
  return { code: "plan.outside-scope", why: "pair", clause, basis, sentence, coveredBy };
}

/**
 * Whether the plan takes the unit in: the pair of class and managing level that says so, or
 * `plan.outside-scope` with the clause, the sentence for the user, and the plan that covers it if one does.
 */
export function scopeOf(
  { scope }: Pick<PlanContent, "scope">,
  facts: ScopeFacts,
): Result<ScopePair, OutsideScope> {
  const exclusion = scope.exclusions.find(({ condition }) => applies(condition, facts));
  if (exclusion) return err(excluded(exclusion));

  const pair = scope.pairs.find(
    ({ unitClass, managingLevel }) => unitClass === facts.unitClass && managingLevel === facts.managingLevel,
  );
  return pair ? ok(pair) : err(outsidePair(scope, facts));
}
