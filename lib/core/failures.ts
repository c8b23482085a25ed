import type { IsoDate } from "@/lib/core/dates";

/** The least every refusal has. Codes are stable: they may be stored, tested and mapped to HTTP by their ending. */
export interface Refusal {
  readonly code: string;
}

/** One message per field, keyed by the field's name in the form. Messages are Vietnamese sentences. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Refusals that the command wrapper itself makes, before a use case runs. */
export type CommonRefusal =
  | { readonly code: "common.invalid-input"; readonly fields: FieldErrors }
  | { readonly code: "common.forbidden" }
  /** He acted for another, and the term of that is over. `lastDay` is the last on which he could. */
  | {
      readonly code: "common.authority-ended";
      readonly lastDay: IsoDate;
      readonly document: string;
      readonly fromTitle: string;
    }
  /** An administrator looks at another's pages: nothing is done in another's name. */
  | { readonly code: "common.viewing"; readonly title: string }
  | { readonly code: "common.signed-out" }
  | { readonly code: "common.request-in-flight" }
  | { readonly code: "common.key-reused" };

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  "common.invalid-input": 422,
  "common.forbidden": 403,
  "common.authority-ended": 403,
  "common.viewing": 403,
  "common.signed-out": 401,
  "common.request-in-flight": 409,
  "common.key-reused": 409,
  "common.too-large": 413,
  "common.unreadable": 400,
};

/** HTTP status of a refusal, chosen by the ending of its code. */
export function statusOfRefusal(code: string): number {
  const exact = STATUS_BY_CODE[code];
  if (exact) return exact;
  if (code.endsWith(".not-found")) return 404;
  if (code.endsWith(".changed-meanwhile")) return 409;
  return 422;
}
