import { err, ok, type Result } from "@/lib/core/result";

/**
 * The code printed on a decision: two letters of the province, nine drawn characters, one check character,
 * e.g. `BN-7K3F-92QX-4M`. No two characters look alike on paper (no 0 O, 1 I L, 2 Z, U V), and there are 29 of
 * them, a prime number: so one mistyped character, or two neighbours exchanged, is always noticed.
 */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXY";
const PRIME = ALPHABET.length;
const DRAWN = 9;
export const CODE_LENGTH = 12;

const weightedSum = (values: readonly number[]): number =>
  values.reduce((sum, value, index) => sum + (index + 1) * value, 0);

const letterValue = (letter: string): number => letter.charCodeAt(0) - "A".charCodeAt(0);

function checkCharacter(prefix: string, drawn: string): string {
  const values = [...[...prefix].map(letterValue), ...[...drawn].map((one) => ALPHABET.indexOf(one))];
  return ALPHABET[weightedSum(values) % PRIME] ?? "";
}

const grouped = (code: string): string =>
  [code.slice(0, 2), code.slice(2, 6), code.slice(6, 10), code.slice(10)].join("-");

/** Letters of a province for its codes: «BN» stays, «bac-ninh» becomes BN, «angiang» AN. */
export function codePrefix(tenantCode: string): string {
  const words = tenantCode
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean);
  const initials = words.length > 1 ? words.map((word) => word.slice(0, 1)).join("") : (words[0] ?? "");
  return initials.slice(0, 2).padEnd(2, "X");
}

/** Builds a code from nine random bytes (or more); bytes that would favour some characters are passed over. */
export function makeVerificationCode(prefix: string, randomBytes: Iterable<number>): string {
  let drawn = "";
  for (const byte of randomBytes) {
    if (drawn.length === DRAWN) break;
    if (byte < PRIME * Math.floor(256 / PRIME)) drawn += ALPHABET[byte % PRIME] ?? "";
  }
  if (drawn.length < DRAWN) throw new Error("too few random bytes for a verification code");
  return grouped(prefix + drawn + checkCharacter(prefix, drawn));
}

export interface MalformedCode {
  readonly code: "verification.malformed";
}

/**
 * Reads a code as people type it: small letters, spaces, dots or missing hyphens do no harm. Gives it in the form
 * that is stored and printed. Refuses `verification.malformed` («Mã không đúng định dạng») before anything is looked up.
 */
export function parseVerificationCode(typed: string): Result<string, MalformedCode> {
  const compact = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s.\-–—_]/g, "");
  const [prefix, drawn, check] = [compact.slice(0, 2), compact.slice(2, 2 + DRAWN), compact.slice(2 + DRAWN)];
  const isWellFormed =
    compact.length === CODE_LENGTH &&
    /^[A-Z]{2}$/.test(prefix) &&
    [...drawn].every((one) => ALPHABET.includes(one)) &&
    check === checkCharacter(prefix, drawn);
  return isWellFormed ? ok(grouped(compact)) : err({ code: "verification.malformed" });
}
