import { capital } from "@/lib/core/text";
import { SUPPLEMENT_REASON_LABELS, SUPPLEMENT_REASONS } from "@/lib/dossiers/domain/appraisal";

/** What a reviewer asked to be mended: one row of the self-assessment, or one component. */
export type SupplementTarget =
  | { readonly kind: "criterion"; readonly code: string }
  | { readonly kind: "component"; readonly code: string };

export const criterionTarget = (code: string): string => `criterion:${code}`;
export const componentTarget = (code: string): string => `component:${code}`;

/** Reads `criterion:<code>` or `component:<code>`; null for anything else. */
export function readTarget(text: string): SupplementTarget | null {
  const at = text.indexOf(":");
  const [kind, code] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && code !== "" && (kind === "criterion" || kind === "component") ? { kind, code } : null;
}

/** Everything while a dossier is first written; only what was asked for once it has come back. */
export type Editable = "everything" | ReadonlySet<string>;

export const mayEdit = (editable: Editable, target: string): boolean =>
  editable === "everything" || editable.has(target);

/** «Thiếu chữ ký hoặc dấu: Nghị quyết bản quét thiếu trang 3», and before it which file and page. */
export function noteWithReason({ reasonCode, note, place }: AskedNote): string {
  const said = saidWithReason({ reasonCode, note });
  return place === null ? said : `${capital(place)}. ${said}`;
}

interface AskedNote {
  readonly reasonCode: string | null;
  readonly note: string;
  /** «tệp «Nghị quyết», trang 3»; null: the whole row. */
  readonly place: string | null;
}

function saidWithReason({ reasonCode, note }: Omit<AskedNote, "place">): string {
  const reason = SUPPLEMENT_REASONS.find((known) => known === reasonCode);
  return reason && reason !== "other" ? `${SUPPLEMENT_REASON_LABELS[reason]}: ${note}` : note;
}
