import type { NameRows } from "@/components/appraisal/appraisal-message";
import { formatNumber } from "@/lib/core/text";
import type { DeskGroup } from "@/lib/dossiers/review-views";

const SHOWN = 8;

/** «tiêu chí 3.1, 3.2 và 4 tiêu chí nữa; Báo cáo kết quả», by the rows of this dossier. */
export function rowNamer(groups: readonly DeskGroup[]): NameRows {
  const rows = groups.flatMap((group) => group.rows);
  return (codes) => {
    const named = codes.map((code) => rows.find((row) => row.code === code));
    const numbers = named.flatMap((row) => (row?.kind === "criterion" ? [row.number] : []));
    const titles = named.flatMap((row) => (row?.kind === "component" ? [row.title] : []));
    const rest = numbers.length - SHOWN;
    const criteria = `tiêu chí ${numbers.slice(0, SHOWN).join(", ")}${rest > 0 ? ` và ${formatNumber(rest)} tiêu chí nữa` : ""}`;
    return [...(numbers.length > 0 ? [criteria] : []), ...titles].join("; ") || codes.join(", ");
  };
}

/** «3.1» of a row, or the title of a paper. */
export function rowNumberer(groups: readonly DeskGroup[]): (code: string) => string {
  const rows = groups.flatMap((group) => group.rows);
  return (code) => {
    const row = rows.find((one) => one.code === code);
    return row?.number || row?.title || code;
  };
}
