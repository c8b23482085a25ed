import "server-only";
import type { Actor } from "@/lib/core/actor";
import { ok } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { subjectOf } from "@/lib/platform/audit/subject-of";
import { scopeOf } from "@/lib/platform/db/scope";
import { withTenant } from "@/lib/platform/db/with-tenant";

export const DENIED = "access.denied";

/** Answers are shallow; an act on many records tells each one's refusal in a list. */
const DEEPEST = 5;

const isDenial = (code: unknown): code is string =>
  typeof code === "string" && (code === "common.forbidden" || code.endsWith("not-found"));

/** The code of a refusal for want of a right, or because the record is not there for this person; also one in a list. */
export function denialIn(answer: unknown, depth = 0): string | null {
  if (typeof answer !== "object" || answer === null || depth > DEEPEST) return null;
  if ("code" in answer && isDenial(answer.code)) return answer.code;
  for (const part of Object.values(answer)) {
    const code = denialIn(part, depth + 1);
    if (code) return code;
  }
  return null;
}

/**
 * Notes that somebody was turned away. In a transaction of its own: that of the act was rolled back with all it wrote.
 * When this can't be written the answer is a failure; either way nothing was given.
 */
export async function recordDenial(
  actor: Actor,
  { operation, code, input }: { readonly operation: string; readonly code: string; readonly input: unknown },
): Promise<void> {
  await withTenant<null, never>(scopeOf(actor), async (tx) => {
    await recordAudit(tx, actor, {
      event: DENIED,
      ...subjectOf(operation, input),
      details: { operation, code },
    });
    return ok(null);
  });
}
