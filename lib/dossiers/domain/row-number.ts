import { componentCode } from "@/lib/dossiers/domain/appraisal";
import { criterionNumber } from "@/lib/dossiers/domain/criterion-number";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import type { DossierComponent } from "@/lib/programmes/domain/plan";

export interface RowNumbers {
  readonly criteria: Pick<CriteriaContent, "groups">;
  readonly components: readonly Pick<DossierComponent, "code" | "title">[];
}

/** How people name a row of a reading: «3.1» for a criterion, its title for a paper. */
export const rowNumber = ({ criteria, components }: RowNumbers, code: string): string =>
  components.find((component) => componentCode(component.code) === code)?.title ??
  criterionNumber(criteria, code);
