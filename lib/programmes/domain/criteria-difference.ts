import { criteriaOf, type CriteriaContent, type Criterion } from "@/lib/programmes/domain/criteria";

export const DIFFERENCES = ["kept", "reworded", "remeasured", "split", "joined", "new", "dropped"] as const;
export type Difference = (typeof DIFFERENCES)[number];

export const DIFFERENCE_LABELS = {
  kept: "Giữ nguyên",
  reworded: "Sửa lời",
  remeasured: "Đổi cách đánh giá",
  split: "Tách",
  joined: "Gộp",
  new: "Mới",
  dropped: "Bỏ",
} as const satisfies Record<Difference, string>;

/** One row of either version, and what became of it. */
export interface DifferenceLine {
  readonly difference: Difference;
  readonly before: readonly Criterion[];
  readonly after: Criterion | null;
}

/** Codes of the version before that a row comes from: its own unless it says otherwise. */
export const originsOf = ({ code, replaces }: Criterion): readonly string[] => replaces ?? [code];

const wordsOf = ({ code, title, text, clause, guidance, evidenceWanted, sample }: Criterion): string =>
  JSON.stringify([code, title, text, clause, guidance ?? "", evidenceWanted ?? "", sample?.sha256 ?? ""]);

const sorted = (value: object): string => JSON.stringify(Object.entries(value).toSorted());

const measureOf = ({ measure, evidence, notApplicableWhen, exceptions }: Criterion): string =>
  JSON.stringify([sorted(measure), evidence, notApplicableWhen, exceptions.map(sorted)]);

function differenceOf(before: Criterion, after: Criterion, isSplit: boolean): Difference {
  if (isSplit) return "split";
  if (measureOf(before) !== measureOf(after)) return "remeasured";
  return wordsOf(before) === wordsOf(after) ? "kept" : "reworded";
}

/** Every row of the new version in order, then the rows of the old one that nothing comes from. */
export function differencesOf(
  before: Pick<CriteriaContent, "groups">,
  after: Pick<CriteriaContent, "groups">,
): readonly DifferenceLine[] {
  const old = new Map(criteriaOf(before).map((criterion) => [criterion.code, criterion]));
  const rows = criteriaOf(after);
  const heirs = (code: string): number => rows.filter((row) => originsOf(row).includes(code)).length;
  const lines = rows.map((row): DifferenceLine => {
    const origins = originsOf(row).flatMap((code) => old.get(code) ?? []);
    const [only] = origins;
    if (!only) return { difference: "new", before: [], after: row };
    if (origins.length > 1) return { difference: "joined", before: origins, after: row };
    return { difference: differenceOf(only, row, heirs(only.code) > 1), before: [only], after: row };
  });
  const dropped = [...old.values()]
    .filter(({ code }) => heirs(code) === 0)
    .map((criterion): DifferenceLine => ({ difference: "dropped", before: [criterion], after: null }));
  return [...lines, ...dropped];
}

/** How many rows of each kind; kinds without any are left out. */
export const countDifferences = (
  lines: readonly DifferenceLine[],
): readonly { readonly difference: Difference; readonly count: number }[] =>
  DIFFERENCES.map((difference) => ({
    difference,
    count: lines.filter((line) => line.difference === difference).length,
  })).filter(({ count }) => count > 0);
