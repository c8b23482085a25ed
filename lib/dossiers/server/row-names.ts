import "server-only";
import { componentName, componentSlug } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { readTarget } from "@/lib/dossiers/domain/supplement";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { PlanContent } from "@/lib/programmes/domain/plan";

export interface NamedRow {
  /** «Tiêu chí 4.6», «Báo cáo kết quả». */
  readonly name: string;
  /** Where it is written. */
  readonly href: string;
}

/** By what the rows of a dossier are named: its criteria and the components of its plan. */
export interface NamingRules {
  readonly criteria: CriteriaContent;
  readonly plan: Pick<PlanContent, "components">;
}

/** A row by its target; null for a target that the set does not have. */
export function namedRow(dossierId: string, text: string, { criteria, plan }: NamingRules): NamedRow | null {
  const target = readTarget(text);
  if (target?.kind === "criterion") {
    const row = numberedCriteria(criteria).find(({ criterion }) => criterion.code === target.code);
    if (!row) return null;
    const group = encodeURIComponent(row.group.code);
    return {
      name: `Tiêu chí ${row.number}`,
      href: `/ho-so/${dossierId}/tieu-chi/${group}#tc-${target.code}`,
    };
  }
  const component = plan.components.find(({ code }) => code === target?.code);
  return component
    ? { name: componentName(component), href: `/ho-so/${dossierId}/${componentSlug(component.code)}` }
    : null;
}
