import { fold } from "@/lib/core/text";

/*
 * The lists of a plan, item by item. An item that has a key is known by it; any other by a mark of what it says, so
 * that an address never means another item after somebody changed the list.
 */

/** What an item's own page is called by: its key, or a short mark of everything it says. */
export const markOf = (item: object): string =>
  "key" in item && typeof item.key === "string" ? item.key : fingerprint(JSON.stringify(item, inOrder));

/** The same words give the same text, in whatever order a file or a form put them. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** FNV-1a over the text's characters: enough to tell the items of one list apart, and the same on every machine. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `m${(hash >>> 0).toString(36)}`;
}

export const itemOf = <Item extends object>(items: readonly Item[], mark: string): Item | undefined =>
  items.find((item) => markOf(item) === mark);

/** The list with the item in the place of the one it was, or at the end; null when that one is gone. */
export function withItem<Item extends object>(
  items: readonly Item[],
  at: string | null,
  item: Item,
): readonly Item[] | null {
  if (at === null) return [...items, item];
  const old = itemOf(items, at);
  return old ? items.map((one) => (one === old ? item : one)) : null;
}

/** The list without that item; null when it is gone already. */
export function withoutItem<Item extends object>(items: readonly Item[], at: string): readonly Item[] | null {
  const old = itemOf(items, at);
  return old ? items.filter((one) => one !== old) : null;
}

const LONGEST_KEY = 60;

/** A key for a new item from its title: «Báo cáo tháng» is `bao-cao-thang`, and a second one `bao-cao-thang-2`. */
export function keyFor(title: string, taken: readonly string[]): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_KEY)
    .replace(/^-+|-+$/g, "");
  const key = words === "" ? "muc" : words;
  if (!taken.includes(key)) return key;
  const next = Array.from({ length: taken.length + 1 }, (_, index) => `${key}-${index + 2}`);
  return next.find((one) => !taken.includes(one)) ?? key;
}
