import "server-only";
import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { keyedFingerprint, seal, unseal } from "@/lib/platform/auth/seal";

/** RFC 6238 as every authenticator app takes it. */
const SECONDS = 30;
const DIGITS = 6;
/** One step to either side: a clock half a minute off is still right. */
const WINDOW = 1;
const ISSUER = "Sổ Vàng";

const totpOf = (seed: string, label: string) =>
  new TOTP({ issuer: ISSUER, label, digits: DIGITS, period: SECONDS, secret: Secret.fromBase32(seed) });

/** A fresh seed of 160 bits, in the letters that apps take by hand. */
export const newSeed = (): string => new Secret({ size: 20 }).base32;

/** What the QR code of the set-up page says. */
export const enrolmentAddress = (seed: string, signInName: string): string =>
  totpOf(seed, signInName).toString();

const ENROLMENT_MINUTES = 60;

/** A seed that travels in the set-up form: for this account alone, for an hour. */
export const sealOffer = (seed: string, accountId: string, now: Date): string =>
  seal(`${now.getTime()} ${seed}`, `offer/${accountId}`);

/** The seed of an offer, or null when it is another's or too old. */
export function openOffer(offer: string, accountId: string, now: Date): string | null {
  const [madeAt = "", seed = ""] = (unseal(offer, `offer/${accountId}`) ?? "").split(" ");
  const age = now.getTime() - Number(madeAt);
  return seed !== "" && age >= 0 && age <= ENROLMENT_MINUTES * 60_000 ? seed : null;
}

export const sealSeed = (seed: string, accountId: string): string => seal(seed, `totp/${accountId}`);
export const openSeed = (sealed: string, accountId: string): string | null =>
  unseal(sealed, `totp/${accountId}`);

/** Six digits, with or without the space that apps show between them. */
const tidyCode = (typed: string): string => typed.replace(/\s/g, "");

/**
 * The step of a right code, or null. A code of the last taken step or an older one is not right any more: whoever
 * looked over the shoulder comes too late.
 */
export function stepOfCode(seed: string, typed: string, now: Date, lastStep: number | null): number | null {
  const token = tidyCode(typed);
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(seed, "").validate({ token, timestamp: now.getTime(), window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(now.getTime() / 1000 / SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

const RECOVERY_CODES = 10;
/** Without letters and digits that are taken for one another. */
const RECOVERY_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const RECOVERY_GROUPS = [4, 4, 4];

const randomLetters = (count: number): string =>
  Array.from({ length: count }, () => RECOVERY_LETTERS[randomInt(RECOVERY_LETTERS.length)] ?? "").join("");

/** Ten codes of 58 bits: `ABCD-EFGH-JKMN`. Shown once; only their fingerprints are kept. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () => RECOVERY_GROUPS.map(randomLetters).join("-"));

export const recoveryFingerprint = (typed: string, accountId: string): string =>
  keyedFingerprint(typed.toUpperCase().replace(/[^A-Z0-9]/g, ""), `recovery/${accountId}`);
