import { componentCode, type JudgedItem } from "@/lib/dossiers/domain/appraisal";
import type {
  SnapshotAnswer,
  SnapshotComponent,
  SnapshotEvidence,
  SubmissionSnapshot,
} from "@/lib/dossiers/domain/submission-snapshot";

/** One thing that differs between two submissions of a dossier. */
export type SubmissionChange =
  | {
      readonly kind: "answer";
      readonly code: string;
      readonly before: SnapshotAnswer | null;
      readonly after: SnapshotAnswer | null;
    }
  | { readonly kind: "evidence_added" | "evidence_removed"; readonly code: string; readonly title: string }
  | { readonly kind: "evidence_changed"; readonly code: string; readonly title: string }
  | { readonly kind: "component"; readonly code: string };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** Keys in order, so that two spellings of one content are equal. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, ordered(entry)]),
  );
}

function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly { readonly key: string; readonly before: Item | null; readonly after: Item | null }[] {
  const keys = [...new Set([...before, ...after].map(keyOf))];
  const find = (items: readonly Item[], key: string) => items.find((item) => keyOf(item) === key) ?? null;
  return keys.map((key) => ({ key, before: find(before, key), after: find(after, key) }));
}

function evidenceChange(
  before: SnapshotEvidence | null,
  after: SnapshotEvidence | null,
): readonly SubmissionChange[] {
  if (after && !before) return [{ kind: "evidence_added", code: after.criterionCode, title: after.title }];
  if (before && !after)
    return [{ kind: "evidence_removed", code: before.criterionCode, title: before.title }];
  if (!before || !after || same(before, after)) return [];
  return [{ kind: "evidence_changed", code: after.criterionCode, title: after.title }];
}

/** What changed from one submission to the next, by criterion, evidence and component (rules.md 4, second reading). */
export function changesBetween(
  before: SubmissionSnapshot,
  after: SubmissionSnapshot,
): readonly SubmissionChange[] {
  const answers = paired(before.answers, after.answers, ({ criterionCode }) => criterionCode)
    .filter((pair) => !same(pair.before, pair.after))
    .map((pair): SubmissionChange => ({
      kind: "answer",
      code: pair.key,
      before: pair.before,
      after: pair.after,
    }));
  const evidence = paired(before.evidence, after.evidence, ({ id }) => id).flatMap((pair) =>
    evidenceChange(pair.before, pair.after),
  );
  const components = paired<SnapshotComponent>(before.components, after.components, ({ code }) => code)
    .filter((pair) => !same(pair.before, pair.after))
    .map(({ key }): SubmissionChange => ({ kind: "component", code: componentCode(key) }));
  return [...answers, ...evidence, ...components];
}

/** Rows that the second reading looks at again: codes of criteria, and `component:<code>`. */
export const changedCodes = (changes: readonly SubmissionChange[]): readonly string[] => [
  ...new Set(changes.map(({ code }) => code)),
];

/** A second reading keeps what was judged before, except rows that were flagged or that the unit has changed. */
export function carriedItems(
  before: readonly JudgedItem[],
  changes: readonly SubmissionChange[],
): readonly JudgedItem[] {
  const changed = changedCodes(changes);
  return before.filter(({ code, result }) => result !== "fail_fixable" && !changed.includes(code));
}
