import { row } from "@/lib/programmes/data/criterion-parts";
import {
  ILLUSTRATIVE_LABEL,
  type CriteriaContent,
  type CriteriaGroup,
  type Criterion,
  type CriterionException,
  type Measure,
} from "@/lib/programmes/domain/criteria";
import type { Sourced } from "@/lib/programmes/domain/sourced";

/** 2022: beside QĐ 9745 (three tiers). 2025: beside QĐ 3554 (two tiers), whose text is not public either. */
export type Edition = "2022" | "2025";

export const EDITIONS = {
  "2022": {
    legalText: "Thay cho Bộ Tiêu chí kèm theo Quyết định số 9745/QĐ-BCA-V05 ngày 28/12/2022",
    effective: { from: "2022-12-28", to: null },
  },
  "2025": {
    legalText: "Thay cho Bộ Tiêu chí kèm theo Quyết định số 3554/QĐ-BCA ngày 19/5/2025",
    effective: { from: "2025-05-19", to: null },
  },
} as const satisfies Record<Edition, Pick<CriteriaContent, "legalText" | "effective">>;

export const ILLUSTRATIVE = {
  programme: "exemplary",
  label: ILLUSTRATIVE_LABEL,
  illustrative: true,
  scheme: { kind: "all_met" },
} as const satisfies Partial<CriteriaContent>;

/** An invented row: which text asks for something alike is its clause. */
export interface IllustrativeRow {
  readonly title: string;
  readonly measure: Measure;
  readonly like: string;
  readonly notApplicableWhen?: string;
  readonly exceptions?: readonly CriterionException[];
  /** Given for the two criteria of QĐ 9745 that are known. */
  readonly known?: Sourced;
}

const toCriterion = (
  { title, measure, like, known, ...extras }: IllustrativeRow,
  number: number,
): Criterion =>
  row(
    `TC${number}`,
    { title, measure },
    { ...(known ?? { clause: `Minh họa, theo ${like}`, basis: "illustrative" }), ...extras },
  );

/** Groups with rows numbered through, TC1 to the last. */
export function numberedGroups(
  groups: readonly { readonly title: string; readonly rows: readonly IllustrativeRow[] }[],
): readonly CriteriaGroup[] {
  return groups.map(({ title, rows }, index) => {
    const before = groups.slice(0, index).reduce((sum, earlier) => sum + earlier.rows.length, 0);
    return {
      code: `N${index + 1}`,
      title,
      clause: "Minh họa",
      criteria: rows.map((item, offset) => toCriterion(item, before + offset + 1)),
    };
  });
}
