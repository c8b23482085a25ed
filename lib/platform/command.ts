import "server-only";
import { z } from "zod";
import { type Actor, endedAuthority, holds } from "@/lib/core/actor";
import { addDays, type IsoDate } from "@/lib/core/dates";
import type { CommonRefusal, FieldErrors, Refusal } from "@/lib/core/failures";
import type { Permission } from "@/lib/core/permissions";
import { err, ok, type Result } from "@/lib/core/result";
import { startCheckpointClock } from "@/lib/platform/audit/checkpoint-clock";
import { makeCheckpoint } from "@/lib/platform/audit/make-checkpoint";
import { hasRecorded, recordAudit } from "@/lib/platform/audit/record-audit";
import { denialIn, recordDenial } from "@/lib/platform/audit/record-denial";
import { subjectOf } from "@/lib/platform/audit/subject-of";
import { keyedFingerprint } from "@/lib/platform/auth/seal";
import { openJson, sealJson } from "@/lib/platform/auth/sealed-json";
import { scopeOf } from "@/lib/platform/db/scope";
import { type TenantTx, withTenant } from "@/lib/platform/db/with-tenant";

export interface CommandContext {
  readonly tx: TenantTx;
  readonly actor: Actor;
  /** The day rules about dates see. */
  readonly today: IsoDate;
  /** Real time, for stamps. */
  readonly now: Date;
}

interface CommandSpec<Input, Value, Refused extends Refusal> {
  /** Stable name, `<area>.<verb>-<noun>`. */
  readonly name: string;
  readonly permission: Permission;
  readonly input: z.ZodType<Input>;
  /** Signs or issues: the log so far is signed first, and without that nothing is decided. */
  readonly decides?: true;
  run(context: CommandContext, input: Input): Promise<Result<Value, Refused>>;
}

export interface Command<Value, Refused extends Refusal> {
  readonly name: string;
  readonly permission: Permission;
  /**
   * A person at work and no viewer, permission, then input, then the act in one transaction. `key` makes a repeated request one act:
   * the same key and body give the first answer again, another body is refused.
   */
  execute(
    actor: Actor,
    raw: unknown,
    options?: { readonly key?: string | undefined; readonly now?: Date },
  ): Promise<Result<Value, Refused | CommonRefusal>>;
}

/**
 * An act that changes data. The permission is asked before the input is read, so a stranger learns nothing from it.
 * Every act is in the log: an act that records nothing itself is recorded here, in its own transaction, and so is
 * whoever was turned away.
 */
export function defineCommand<Input, Value, Refused extends Refusal>(
  spec: CommandSpec<Input, Value, Refused>,
): Command<Value, Refused> {
  return {
    name: spec.name,
    permission: spec.permission,
    async execute(actor, raw, { key, now = new Date() } = {}) {
      startCheckpointClock();
      const answer = await attempt(spec, { actor, raw, key, now });
      const code = denialIn(answer);
      if (code) await recordDenial(actor, { operation: spec.name, code, input: raw });
      return answer;
    },
  };
}

interface Request {
  readonly actor: Actor;
  readonly raw: unknown;
  readonly key: string | undefined;
  readonly now: Date;
}

async function attempt<Input, Value, Refused extends Refusal>(
  spec: CommandSpec<Input, Value, Refused>,
  { actor, raw, key, now }: Request,
): Promise<Result<Value, Refused | CommonRefusal>> {
  if (actor.viewer) return err({ code: "common.viewing", title: actor.postTitle });
  if (!holds(actor, spec.permission)) return err(withoutRight(actor, spec.permission));

  const parsed = spec.input.safeParse(raw);
  if (!parsed.success) return err({ code: "common.invalid-input", fields: fieldErrors(parsed.error) });

  if (spec.decides) await makeCheckpoint(actor.tenantId, now);
  return withTenant<Value, Refused | CommonRefusal>(scopeOf(actor), async (tx) => {
    const context = { tx, actor, today: actor.today, now };
    const act = async (): Promise<Result<Value, Refused>> => {
      const result = await spec.run(context, parsed.data);
      if (result.ok && !hasRecorded(tx) && !denialIn(result)) {
        await recordAudit(tx, actor, { event: spec.name, ...subjectOf(spec.name, parsed.data) });
      }
      return result;
    };
    return key === undefined ? act() : once<Value, Refused>(context, { key, command: spec.name, raw }, act);
  });
}

interface Attempt {
  readonly key: string;
  readonly command: string;
  readonly raw: unknown;
}

/**
 * The key's row is written in the act's own transaction: a second request with the same key waits for the first,
 * then reads its answer. A refused act leaves no key behind and may be tried again.
 */
async function once<Value, Refused>(
  { tx, actor }: CommandContext,
  { key, command, raw }: Attempt,
  act: () => Promise<Result<Value, Refused>>,
): Promise<Result<Value, Refused | CommonRefusal>> {
  const mine = { tenantId: actor.tenantId, personId: actor.personId, key };
  const owner = `answer/${actor.personId}/${key}`;
  const bodyHash = fingerprintOf(raw, owner);
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...mine, command, bodyHash }],
    skipDuplicates: true,
  });
  if (count === 0) {
    const earlier = await tx.idempotencyKey.findFirstOrThrow({ where: mine });
    if (earlier.command !== command || earlier.bodyHash !== bodyHash)
      return err({ code: "common.key-reused" });
    if (earlier.answer === null) return err({ code: "common.request-in-flight" });
    const answer = openJson<{ readonly value: Value }>(earlier.answer, owner);
    // Under another secret the answer stays closed; the key is spent all the same.
    return answer ? ok(answer.value) : err({ code: "common.key-reused" });
  }
  const result = await act();
  if (result.ok) {
    // Answers are JSON-safe by contract. Sealed, since some hold a one-time link.
    const answer = sealJson({ value: result.value ?? null }, owner);
    await tx.idempotencyKey.updateMany({ where: mine, data: { answer } });
  }
  return result;
}

/** One sentence per field; the first one found there. Nested names are joined as forms write them: `result:1.1`. */
function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(":") || "form";
    fields[name] ??=
      issue.code === "unrecognized_keys" ? "Nội dung gửi lên có phần không dùng đến" : issue.message;
  }
  return fields;
}

/** Keyed, since a body may hold a password, and a plain hash of a short text is found by trying. */
const fingerprintOf = (raw: unknown, owner: string): string =>
  keyedFingerprint(
    JSON.stringify(raw, (_, value: unknown) =>
      value instanceof File ? `${value.name}:${value.size}` : value,
    ),
    owner,
  );

/** No right at all, or one that was another's and whose term is over: then it is said by which document until when. */
function withoutRight(actor: Actor, permission: Permission): CommonRefusal {
  const ended = endedAuthority(actor, permission);
  if (!ended) return { code: "common.forbidden" };
  const { document, fromTitle, to } = ended;
  return { code: "common.authority-ended", lastDay: addDays(to, -1), document, fromTitle };
}
