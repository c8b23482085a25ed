import { fold } from "@/lib/core/text";
import type { Criterion, CriterionException } from "@/lib/programmes/domain/criteria";
import type { Programme } from "@/lib/programmes/domain/programme";
import type { Basis } from "@/lib/programmes/domain/sourced";

const KNOWN_EXCEPTIONS: readonly CriterionException[] = [
  { code: "force_majeure", title: "Bất khả kháng" },
  {
    code: "handled_in_time",
    title: "Đã phát hiện kịp thời, xử lý, giảm hậu quả và báo ngay cấp có thẩm quyền",
  },
];

const linesOf = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 60) || "ngoai_le";

/** One exception a line, by its words. A title that is known keeps its code, so that answers stay with it. */
export function exceptionsFrom(
  text: string,
  before: readonly CriterionException[],
): readonly CriterionException[] {
  const known = [...before, ...KNOWN_EXCEPTIONS];
  const named = linesOf(text, /\r?\n/).map(
    (title) =>
      known.find((exception) => fold(exception.title) === fold(title)) ?? { code: slugOf(title), title },
  );
  return named.filter(({ code }, index) => named.findIndex((other) => other.code === code) === index);
}

export const exceptionsText = (exceptions: readonly CriterionException[]): string =>
  exceptions.map(({ title }) => title).join("\n");

/** «KDC-1, KDC-2»; «không» is a row that comes from none. Null when it is simply its own. */
export function replacesFrom(text: string, code: string): readonly string[] | null {
  const codes = linesOf(text, /[,;\n]/);
  if (codes.length === 0 || (codes.length === 1 && codes[0] === code)) return null;
  return codes.length === 1 && fold(codes[0] ?? "") === "khong" ? [] : codes;
}

export const replacesText = ({ replaces }: Pick<Criterion, "replaces">): string =>
  replaces === undefined ? "" : replaces.length === 0 ? "không" : replaces.join(", ");

/** What the reader must know about the source of a row that a tenant writes. */
export function markOf(
  basis: Basis,
  { before, programme }: { readonly before: Criterion | undefined; readonly programme: Programme },
): string | null {
  if (before?.basis === basis && before.mark) return before.mark;
  if (basis !== "tenant_setting") return null;
  return programme === "security_safe" ? "Tiêu chí của tỉnh, theo TT 124 Đ.8.1" : "Tiêu chí của tỉnh";
}
