import { compareVietnamese } from "@/lib/core/text";

export interface AgendaEntry {
  readonly dossierId: string;
  readonly unitName: string;
  readonly attention: string | null;
}

/** First order of an agenda: what needs a close look, then the rest, each by name. The secretary may change it. */
export const exceptionsFirst = <Entry extends AgendaEntry>(entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort(
    (a, b) =>
      Number(b.attention !== null) - Number(a.attention !== null) ||
      compareVietnamese(a.unitName, b.unitName),
  );

export type Direction = "up" | "down";

/** The agenda with one dossier a place higher or lower; the same agenda at its ends or for an unknown dossier. */
export function moved(order: readonly string[], dossierId: string, direction: Direction): readonly string[] {
  const from = order.indexOf(dossierId);
  const to = direction === "up" ? from - 1 : from + 1;
  const neighbour = order[to];
  if (from < 0 || neighbour === undefined) return order;
  return order.map((id, index) => (index === from ? neighbour : index === to ? dossierId : id));
}

/** The dossier after this one that still waits, going round once; null when none does. */
export function nextWaiting(
  items: readonly { readonly dossierId: string; readonly waits: boolean }[],
  after: string,
): string | null {
  const at = items.findIndex(({ dossierId }) => dossierId === after);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  return round.find(({ waits }) => waits)?.dossierId ?? null;
}
