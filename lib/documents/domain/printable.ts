/**
 * Text as a document may carry it: composed letters; no control, direction or private-use characters, which print
 * nothing and can make a reader see another order than the one that is signed. Line breaks become spaces.
 */
export const printable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, "");

/** A JSON value with every text in it changed by `change`; its shape stays. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapTexts(entry, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, change)]));
}
