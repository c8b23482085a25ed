import { sameAnswer, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";

/** One saving of one answer, by whom and when. */
export interface SavedVersion {
  readonly criterionCode: string;
  readonly answer: StoredAnswer;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

export interface Overwriting {
  readonly before: SavedVersion;
  readonly after: SavedVersion;
}

/** The form saves by itself while it is being written: what one person saves within so many minutes is one change. */
const ONE_SITTING_MINUTES = 10;

const isOneSitting = (earlier: SavedVersion, later: SavedVersion): boolean =>
  earlier.by === later.by && later.at.getTime() - earlier.at.getTime() < ONE_SITTING_MINUTES * 60_000;

/**
 * What was overwritten by what, newest first. `earlier` are the values that no longer stand, `current` those that do.
 * Savings of one person in one sitting are one change from what stood before it to what stood after it.
 */
export function overwritings(
  current: readonly SavedVersion[],
  earlier: readonly SavedVersion[],
): readonly Overwriting[] {
  return current
    .flatMap((last) =>
      ofOneAnswer([last, ...earlier.filter((one) => one.criterionCode === last.criterionCode)]),
    )
    .toSorted((a, b) => b.after.at.getTime() - a.after.at.getTime());
}

function ofOneAnswer(versions: readonly SavedVersion[]): readonly Overwriting[] {
  const changes: Overwriting[] = [];
  const [newest, ...older] = versions.toSorted((a, b) => b.revision - a.revision);
  if (!newest) return [];
  let after = newest;
  let began = newest;
  for (const version of older) {
    if (!isOneSitting(version, began)) {
      if (!sameAnswer(version.answer, after.answer)) changes.push({ before: version, after });
      after = version;
    }
    began = version;
  }
  return changes;
}
