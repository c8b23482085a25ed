import "server-only";
import { COMPONENT_NAMES, COMPONENT_SLUGS } from "@/lib/dossiers/domain/component-fields";
import { numberedCriteria } from "@/lib/dossiers/domain/criterion-number";
import { readTarget } from "@/lib/dossiers/domain/supplement";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { COMPONENT_CODES } from "@/lib/programmes/domain/plan";

export interface NamedRow {
  /** «Tiêu chí 4.6», «Báo cáo kết quả». */
  readonly name: string;
  /** Where it is written. */
  readonly href: string;
}

/** A row by its target; null for a target that the set does not have. */
export function namedRow(dossierId: string, text: string, criteria: CriteriaContent): NamedRow | null {
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
  const component = COMPONENT_CODES.find((known) => known === target?.code);
  return component
    ? { name: COMPONENT_NAMES[component], href: `/ho-so/${dossierId}/${COMPONENT_SLUGS[component]}` }
    : null;
}
