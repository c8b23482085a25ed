import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";

/** SHA-256 over content with its keys in order: the same content, the same hash, also when read back from the database. */
export const contentHashOf = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex");
