import type { DeskGroup } from "@/lib/dossiers/review-views";

/** The group after the one just saved; the last one stays. */
export function nextGroup(groups: readonly DeskGroup[], current: string | null): string | null {
  const index = groups.findIndex(({ key }) => key === current);
  return groups[index + 1]?.key ?? current;
}
