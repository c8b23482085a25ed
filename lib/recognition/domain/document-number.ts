import { err, ok, type Result } from "@/lib/core/result";

export type NumberRefusal =
  | { readonly code: "decision.number-format" }
  | { readonly code: "decision.number-symbol"; readonly symbol: string };

const NUMBER = /^0*[1-9]\d{0,5}[a-z]?$/i;

/** Has the text the form of a number, with or without a symbol behind it? */
export const hasNumberForm = (typed: string): boolean =>
  NUMBER.test(typed.replace(/\s+/g, "").split("/")[0] ?? "");

/**
 * The number as the clerk copies it from the register: «1234», «08», or with the symbol, «1234/QĐ-UBND».
 * Kept without leading zeros, so that 8 and 08 are one number. Refuses a number that is none
 * (`decision.number-format`) and another symbol than the decision's (`decision.number-symbol`).
 */
export function parseDocumentNumber(typed: string, symbol: string): Result<string, NumberRefusal> {
  const [number = "", ...rest] = typed.replace(/\s+/g, "").split("/");
  const typedSymbol = rest.join("/");
  if (!NUMBER.test(number)) return err({ code: "decision.number-format" });
  if (typedSymbol !== "" && typedSymbol.toUpperCase() !== symbol.toUpperCase()) {
    return err({ code: "decision.number-symbol", symbol });
  }
  return ok(number.replace(/^0+/, ""));
}

/** «08/QĐ-UBND»: numbers below ten take a leading zero on paper (NĐ 30/2020, Phụ lục I). */
export const formatDocumentNumber = (number: string, symbol: string): string =>
  `${paperNumber(number)}/${symbol}`;

export const paperNumber = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number);
