import "server-only";
import { type Actor, holds } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { Refusal } from "@/lib/core/failures";
import type { Permission } from "@/lib/core/permissions";
import { err, type Result } from "@/lib/core/result";
import { denialIn, recordDenial } from "@/lib/platform/audit/record-denial";
import { leaveTrace, pendingTrace, type PendingTrace, type Trace } from "@/lib/platform/audit/trace";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant, type TenantTx } from "@/lib/platform/db/with-tenant";

export interface QueryContext {
  readonly tx: TenantTx;
  readonly actor: Actor;
  readonly today: IsoDate;
}

interface QuerySpec<Input, View, Refused extends Refusal> {
  readonly name: string;
  readonly permission: Permission;
  run(context: QueryContext, input: Input): Promise<Result<View, Refused>>;
  /** What this read leaves in the log, asked after it succeeded: another's dossier, a file, an export. */
  trace?(context: QueryContext, input: NoInfer<Input>): Promise<Trace | null>;
}

export interface Query<Input, View, Refused extends Refusal> {
  (actor: Actor, input: Input): Promise<Result<View, Refused | { readonly code: "common.forbidden" }>>;
  readonly queryName: string;
  readonly permission: Permission;
  /** Whether it may leave a trace in the log. */
  readonly isTraced: boolean;
}

/**
 * A read of one page: permission, then every statement in one read-only transaction. Gives a view, never a row.
 * Whoever is turned away is in the log, and so is a read that leaves a trace, before its view is given.
 */
export function defineQuery<Input, View, Refused extends Refusal>(
  spec: QuerySpec<Input, View, Refused>,
): Query<Input, View, Refused> {
  const query = async (
    actor: Actor,
    input: Input,
  ): Promise<Result<View, Refused | { readonly code: "common.forbidden" }>> => {
    const { answer, trace } = await read(spec, actor, input);
    const code = answer.ok ? null : denialIn(answer.error);
    if (code) await recordDenial(actor, { operation: spec.name, code, input });
    if (trace) await leaveTrace(actor, trace);
    return answer;
  };
  return Object.assign(query, {
    queryName: spec.name,
    permission: spec.permission,
    isTraced: spec.trace !== undefined,
  });
}

interface Read<View, Refused extends Refusal> {
  readonly answer: Result<View, Refused | { readonly code: "common.forbidden" }>;
  readonly trace: PendingTrace | null;
}

async function read<Input, View, Refused extends Refusal>(
  spec: QuerySpec<Input, View, Refused>,
  actor: Actor,
  input: Input,
): Promise<Read<View, Refused>> {
  if (!holds(actor, spec.permission)) return { answer: err({ code: "common.forbidden" }), trace: null };
  return readTenant(scopeOf(actor), async (tx) => {
    const context = { tx, actor, today: actor.today };
    const answer = await spec.run(context, input);
    const trace = answer.ok && spec.trace ? await spec.trace(context, input) : null;
    return { answer, trace: trace && (await pendingTrace(tx, actor, trace)) };
  });
}
