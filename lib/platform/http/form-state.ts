import "server-only";
import type { FieldErrors, Refusal } from "@/lib/core/failures";
import { isId, newId } from "@/lib/core/ids";
import { openJson, sealJson } from "@/lib/platform/auth/sealed-json";
import { withPlatform } from "@/lib/platform/db/with-platform";

const MINUTES = 15;

/**
 * What came back after a post from a page without script. Bound to the session, or to its account when the session was
 * over by then; read again within fifteen minutes.
 */
export interface StoredFormState {
  readonly command: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly fields: FieldErrors;
  readonly refusal: Refusal | null;
  readonly success: Readonly<Record<string, unknown>> | null;
}

/** Name of the address parameter that carries a form state's id. */
export const FORM_STATE_PARAMETER = "tt";

export async function keepFormState(
  sessionId: string | null,
  state: StoredFormState,
  now: Date,
): Promise<string> {
  const id = newId();
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  // Sealed: an answer may hold a one-time link, and what was typed is nobody's but the typist's.
  const payload = sealJson(state, ownerOf(id));
  await withPlatform(async (tx) => {
    await tx.formState.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.formState.create({ data: { id, sessionId, payload, expiresAt } });
  });
  return id;
}

/** Who asks for a form state again: the session, and the account that is signed in by it. */
export interface FormStateReader {
  readonly sessionId: string;
  readonly accountId: string;
}

/** The state for its own session, or for the same account in a later one; null for everybody else. */
export async function findFormState(
  reader: FormStateReader | null,
  id: string | undefined,
  now: Date,
): Promise<StoredFormState | null> {
  if (!id || !isId(id)) return null;
  const row = await withPlatform(async (tx) => {
    const found = await tx.formState.findFirst({ where: { id, expiresAt: { gt: now } } });
    const isOwn = found && found.sessionId === (reader?.sessionId ?? null);
    if (!found || isOwn || !found.sessionId || !reader) return isOwn ? found : null;
    const earlier = await tx.session.findFirst({
      where: { id: found.sessionId, accountId: reader.accountId },
      select: { id: true },
    });
    return earlier && found;
  });
  return row && openJson<StoredFormState>(row.payload, ownerOf(id));
}

const ownerOf = (id: string): string => `form-state/${id}`;
