import "server-only";
import { createHash } from "node:crypto";

const HOUR_MS = 3_600_000;

/** The same parts in the same hour give the same id: what is to be noted once an hour is written twice and kept once. */
export function hourlyId(parts: readonly (string | null)[], now: Date): string {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const hex = createHash("sha256")
    .update([...parts, hour].join("\n"))
    .digest("hex");
  // Version 8 of RFC 9562: an id made from a name of our own.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
