const MINUTE = 60_000;
/** A batch of 200 with a slow line; after that the hashes are asked for anew. */
const LONGEST = 15 * MINUTE;

/** Was the hash given a moment ago, and by a clock that is not ahead of ours? */
export function isPreparedLately(preparedAt: Date, now: Date): boolean {
  const age = now.getTime() - preparedAt.getTime();
  return age >= 0 && age <= LONGEST;
}
