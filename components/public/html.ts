/** Text that is already HTML; only `markup` makes it. */
export interface Html {
  readonly html: string;
}

type Part = Html | readonly Html[] | string | number | null;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

function rendered(part: Part): string {
  if (part === null) return "";
  if (typeof part === "object") return "html" in part ? part.html : part.map((one) => one.html).join("");
  return escape(String(part));
}

/**
 * Pages that carry no script at all are written as text. Whatever is put in is escaped, unless it came from here.
 */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.reduce((page, text, index) => page + rendered(parts[index - 1] ?? null) + text),
});

/** Our own constants: styles, drawings. Never anything that came from outside. */
export const trusted = (text: string): Html => ({ html: text });
