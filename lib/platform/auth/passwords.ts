import "server-only";
import { hash, verify } from "@node-rs/argon2";

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id, as the platform stores passwords. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), OPTIONS);

// A hash of nothing anybody types: an unknown name costs the same time as a known one.
let decoy: Promise<string> | undefined;

export async function isPassword(stored: string | null, typed: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(stored ?? (await decoy), typed.normalize("NFC"));
  return stored !== null && matches;
}
