import type { CriteriaContent, CriteriaGroup, Criterion } from "@/lib/programmes/domain/criteria";

export interface NumberedCriterion {
  readonly criterion: Criterion;
  readonly group: CriteriaGroup;
  /** Place of the group, from 1. */
  readonly groupNumber: number;
  /** «3.1»: how people name the row, on screens and papers. */
  readonly number: string;
}

/** Every row with its place: group, then row in the group. */
export const numberedCriteria = ({ groups }: Pick<CriteriaContent, "groups">): readonly NumberedCriterion[] =>
  groups.flatMap((group, groupIndex) =>
    group.criteria.map((criterion, index) => ({
      criterion,
      group,
      groupNumber: groupIndex + 1,
      number: `${groupIndex + 1}.${index + 1}`,
    })),
  );

/** «3.1» of a code; the code itself when the set has no such row. */
export const criterionNumber = (criteria: Pick<CriteriaContent, "groups">, code: string): string =>
  numberedCriteria(criteria).find(({ criterion }) => criterion.code === code)?.number ?? code;
