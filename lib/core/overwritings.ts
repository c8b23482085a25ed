import { formatDateTime } from "@/lib/core/text";

/** One saving of one record, by whom and when. */
export interface SavedVersion<Said> {
  /** The record: a criterion's code, a paper's. */
  readonly of: string;
  readonly said: Said;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

/** Something that was saved over, in words: what it said, and what took its place. */
export interface OverwrittenLine {
  readonly key: string;
  readonly title: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly savedBy: string;
  readonly savedAt: string;
  readonly replacedBy: string;
  readonly replacedAt: string;
}

export interface Overwriting<Said> {
  readonly before: SavedVersion<Said>;
  readonly after: SavedVersion<Said>;
}

/** Forms save by themselves while they are being written: what one person saves within so many minutes is one change. */
const ONE_SITTING_MINUTES = 10;

const isOneSitting = (earlier: SavedVersion<unknown>, later: SavedVersion<unknown>): boolean =>
  earlier.by === later.by && later.at.getTime() - earlier.at.getTime() < ONE_SITTING_MINUTES * 60_000;

/**
 * What was overwritten by what, newest first. `earlier` are the versions that no longer stand, `current` those that do.
 * Savings of one person in one sitting are one change from what stood before it to what stood after it; two versions
 * that are `same` are no change.
 */
export function overwritings<Said>(
  current: readonly SavedVersion<Said>[],
  earlier: readonly SavedVersion<Said>[],
  same: (a: Said, b: Said) => boolean,
): readonly Overwriting<Said>[] {
  return current
    .flatMap((last) => ofOneRecord([last, ...earlier.filter((one) => one.of === last.of)], same))
    .toSorted((a, b) => b.after.at.getTime() - a.after.at.getTime());
}

/** The change as a page shows it. */
export const overwrittenLine = <Said>(
  { before, after }: Overwriting<Said>,
  title: string,
  words: (said: Said) => readonly string[],
): OverwrittenLine => ({
  key: `${before.of}/${before.revision}`,
  title,
  before: words(before.said),
  after: words(after.said),
  savedBy: before.by,
  savedAt: formatDateTime(before.at),
  replacedBy: after.by,
  replacedAt: formatDateTime(after.at),
});

function ofOneRecord<Said>(
  versions: readonly SavedVersion<Said>[],
  same: (a: Said, b: Said) => boolean,
): readonly Overwriting<Said>[] {
  const changes: Overwriting<Said>[] = [];
  const [newest, ...older] = versions.toSorted((a, b) => b.revision - a.revision);
  if (!newest) return [];
  let after = newest;
  let began = newest;
  for (const version of older) {
    if (!isOneSitting(version, began)) {
      if (!same(version.said, after.said)) changes.push({ before: version, after });
      after = version;
    }
    began = version;
  }
  return changes;
}
