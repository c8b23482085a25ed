import "server-only";
import type { Prisma } from "@/prisma/client/client";
import { clients } from "@/lib/platform/db/clients";
import type { IsoDate } from "@/lib/core/dates";
import type { Result } from "@/lib/core/result";

export type TenantTx = Prisma.TransactionClient;

/** What the database is told about who is at work; its policies read nothing else. */
export interface TenantScope {
  readonly tenantId: string;
  readonly scopePath: string;
  readonly personId: string | null;
  readonly today: IsoDate;
}

/** Carries a refusal out of the transaction, so that everything written before it is undone. */
class RolledBack extends Error {
  readonly refusal: unknown;
  constructor(refusal: unknown) {
    super("refused");
    this.refusal = refusal;
  }
}

async function enter(
  tx: TenantTx,
  { tenantId, scopePath, personId, today }: TenantScope,
  writes: "writes" | "reads",
): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.tenant_id', ${tenantId}, true),
    set_config('app.scope', ${scopePath}, true),
    set_config('app.person_id', ${personId ?? ""}, true),
    set_config('app.today', ${today}, true),
    set_config('transaction_read_only', ${writes === "reads" ? "on" : "off"}, true)`;
}

/**
 * The only door to a tenant's rows: one transaction, the context set for that transaction alone.
 * A refusal rolls back like a throw, so returning early after a write is always safe.
 */
export async function withTenant<Value, Refusal>(
  scope: TenantScope,
  work: (tx: TenantTx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let refused: { readonly ok: false; readonly error: Refusal } | undefined;
  try {
    return await clients().app.$transaction(
      async (tx) => {
        await enter(tx, scope, "writes");
        const result = await work(tx);
        if (result.ok) return result;
        refused = result;
        throw new RolledBack(result.error);
      },
      { timeout: 20_000, maxWait: 10_000 },
    );
  } catch (thrown) {
    if (thrown instanceof RolledBack && refused) return refused;
    throw thrown;
  }
}

/** Transactions in which nothing is written. */
const reading = new WeakSet<TenantTx>();

/**
 * The same read, asked once in a transaction that can't write, however many parts of a page ask: in such a transaction
 * the answer stays what it is. Where something may be written it is read each time.
 */
export function readOnce<Asked extends readonly (string | null)[], Value>(
  read: (tx: TenantTx, ...asked: Asked) => Promise<Value>,
): (tx: TenantTx, ...asked: Asked) => Promise<Value> {
  const answers = new WeakMap<TenantTx, Map<string, Promise<Value>>>();
  return (tx, ...asked) => {
    if (!reading.has(tx)) return read(tx, ...asked);
    const known = answers.get(tx) ?? new Map<string, Promise<Value>>();
    answers.set(tx, known);
    const key = JSON.stringify(asked);
    const answer = known.get(key) ?? read(tx, ...asked);
    known.set(key, answer);
    return answer;
  };
}

/** Reads of one page: the same door, in a transaction that can't write. */
export async function readTenant<Value>(
  scope: TenantScope,
  work: (tx: TenantTx) => Promise<Value>,
): Promise<Value> {
  return clients().app.$transaction(
    async (tx) => {
      await enter(tx, scope, "reads");
      reading.add(tx);
      return work(tx);
    },
    { timeout: 20_000, maxWait: 10_000 },
  );
}
