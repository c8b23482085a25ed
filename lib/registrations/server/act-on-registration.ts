import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { ActedRegistration, ActInput, ActRefusal } from "@/lib/registrations/contract";
import { mayActOn } from "@/lib/registrations/domain/authority";
import { decideRegistrationMove, type RegistrationAct } from "@/lib/registrations/domain/workflow";
import {
  changedMeanwhile,
  findRegistration,
  moveRegistration,
  type RegistrationChange,
  type StoredRegistration,
} from "@/lib/registrations/server/registration-store";
import type { Prisma } from "@/prisma/client/client";

/**
 * The registration for an act of this actor, at the revision his page was shown with. One that is not his to act
 * on looks as if it were not there; one that moved since says by whom and when.
 */
export async function findForAct(
  tx: TenantTx,
  actor: Actor,
  { act, input }: { readonly act: RegistrationAct; readonly input: ActInput },
): Promise<Result<StoredRegistration, ActRefusal>> {
  const registration = await findRegistration(tx, input.registrationId);
  if (!registration || !mayActOn(actor, act, registration)) return err({ code: "registration.not-found" });
  if (registration.revision !== input.revision) return err(await changedMeanwhile(tx, registration.id));
  return ok(registration);
}

interface PlainAct {
  readonly act: RegistrationAct;
  readonly event: string;
  readonly change?: RegistrationChange;
  readonly details?: Prisma.InputJsonObject;
}

/** Moves it, journals and audits: the whole of an act that asks for nothing more than its status. */
export async function carryOut(
  tx: TenantTx,
  actor: Actor,
  registration: StoredRegistration,
  { act, event, change = {}, details = {} }: PlainAct,
): Promise<Result<ActedRegistration, ActRefusal>> {
  const move = decideRegistrationMove(registration.status, act);
  if (!move.ok) return move;
  const moved = await moveRegistration(tx, actor, registration, { move: move.value, change, details });
  if (!moved) return err(await changedMeanwhile(tx, registration.id));

  const revision = registration.revision + 1;
  await recordAudit(tx, actor, {
    event,
    subjectType: "registration",
    subjectId: registration.id,
    details: { ...details, revision },
  });
  return ok({
    registrationId: registration.id,
    unitName: registration.unitName,
    status: move.value.to,
    revision,
    receivingBodyName: registration.receivingBodyName,
  });
}

/** Nobody receives, returns or rejects what he entered or sent himself: persons count, not posts. */
export async function tookPartOnUnitSide(
  tx: TenantTx,
  actor: Pick<Actor, "personId">,
  { id, madeById }: Pick<StoredRegistration, "id" | "madeById">,
): Promise<boolean> {
  if (madeById === actor.personId) return true;
  const own = await tx.registrationEvent.findFirst({
    where: { registrationId: id, personId: actor.personId, act: { in: ["draft", "submit"] } },
    select: { revision: true },
  });
  return own !== null;
}
