import "server-only";
import { z } from "zod";
import { seal, unseal } from "@/lib/platform/auth/seal";

/** A JSON-safe value as a column may keep it: nobody reads it there, a one-time link included. */
export const sealJson = (value: unknown, owner: string): { readonly sealed: string } => ({
  sealed: seal(JSON.stringify(value), owner),
});

const sealedJson = z.strictObject({ sealed: z.string() });

/**
 * What `sealJson` took, for the same owner: nobody else has the key, so it has the shape it went in with.
 * Null under another secret, or for what was never sealed.
 */
export function openJson<Value>(stored: unknown, owner: string): Value | null {
  const parsed = sealedJson.safeParse(stored);
  const text = parsed.success ? unseal(parsed.data.sealed, owner) : null;
  if (text === null) return null;
  const value: Value = JSON.parse(text);
  return value;
}
