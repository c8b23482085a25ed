import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { formatDateTime } from "@/lib/core/text";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import type { ChangedMeanwhile } from "@/lib/registrations/contract";
import type { EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";
import {
  REGISTRATION_STATUSES,
  type RegistrationMove,
  type RegistrationStatus,
} from "@/lib/registrations/domain/workflow";
import { UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";
import type { Prisma } from "@/prisma/client/client";

type RegistrationRecord = NonNullable<Awaited<ReturnType<TenantTx["registration"]["findFirst"]>>>;

/** A registration row with its status, class, route and eligibility in the domain's types. */
export type StoredRegistration = Omit<
  RegistrationRecord,
  "status" | "unitClass" | "route" | "eligibility"
> & {
  readonly status: RegistrationStatus;
  readonly unitClass: UnitClass;
  readonly route: ResolvedRoute;
  readonly eligibility: EligibilitySnapshot;
};

/** A registration the actor can see, or null: unknown and foreign are the same. */
export const findRegistration = readOnce(
  async (tx: TenantTx, id: string): Promise<StoredRegistration | null> => {
    const row = await tx.registration.findFirst({ where: { id } });
    return row && storedRegistration(row);
  },
);

export function storedRegistration(row: RegistrationRecord): StoredRegistration {
  const unitClass = UNIT_CLASSES.find((known) => known === row.unitClass);
  if (!unitClass) throw new Error(`unknown unit class ${row.unitClass}`);
  return {
    ...row,
    status: statusOf(row.status),
    unitClass,
    // Both were written by pinRegistration when the unit was entered.
    route: row.route as unknown as ResolvedRoute,
    eligibility: row.eligibility as unknown as EligibilitySnapshot,
  };
}

export function statusOf(text: string): RegistrationStatus {
  const status = REGISTRATION_STATUSES.find((known) => known === text);
  if (!status) throw new Error(`unknown registration status ${text}`);
  return status;
}

export type NewRegistration = Omit<
  Prisma.RegistrationUncheckedCreateInput,
  "id" | "tenantId" | "madeById" | "madeOn" | "revision"
>;

/**
 * Enters a unit with its first journal row. Null when the unit already has an open registration in that plan: the
 * database keeps it so, however many enter it at once.
 */
export async function insertRegistration(
  tx: TenantTx,
  actor: Actor,
  { act, row }: { readonly act: "select" | "draft"; readonly row: NewRegistration },
): Promise<string | null> {
  const id = newId();
  const { count } = await tx.registration.createMany({
    data: [
      {
        ...row,
        id,
        tenantId: actor.tenantId,
        madeById: actor.personId,
        madeOn: dateColumn(actor.today),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await writeEvent(tx, actor, {
    registrationId: id,
    revision: 1,
    act,
    fromStatus: null,
    toStatus: row.status,
  });
  return id;
}

/** What an act changes besides status and revision. */
export type RegistrationChange = Omit<
  Prisma.RegistrationUncheckedUpdateManyInput,
  "id" | "tenantId" | "status" | "revision"
>;

interface Moved {
  readonly move: RegistrationMove;
  readonly change?: RegistrationChange;
  readonly details?: Prisma.InputJsonObject;
}

/**
 * Moves the registration and writes its journal row. False when someone else moved it first: the condition and the
 * write are one statement.
 */
export async function moveRegistration(
  tx: TenantTx,
  actor: Actor,
  { id, revision }: Pick<StoredRegistration, "id" | "revision">,
  { move, change = {}, details = {} }: Moved,
): Promise<boolean> {
  const { count } = await tx.registration.updateMany({
    where: { id, status: move.from, revision },
    data: { ...change, status: move.to, revision: { increment: 1 } },
  });
  if (count !== 1) return false;
  await writeEvent(tx, actor, {
    registrationId: id,
    revision: revision + 1,
    act: move.act,
    fromStatus: move.from,
    toStatus: move.to,
    details,
  });
  return true;
}

async function writeEvent(
  tx: TenantTx,
  actor: Actor,
  event: Pick<
    Prisma.RegistrationEventUncheckedCreateInput,
    "registrationId" | "revision" | "act" | "toStatus"
  > & {
    readonly fromStatus: string | null;
    readonly details?: Prisma.InputJsonObject;
  },
): Promise<void> {
  await tx.registrationEvent.create({
    data: {
      ...event,
      details: event.details ?? {},
      tenantId: actor.tenantId,
      personId: actor.personId,
      postTitle: actor.postTitle,
      bodyName: actor.bodyName,
      workingDate: dateColumn(actor.today),
    },
  });
}

/** Who was faster, and when: the last journal row. */
export async function changedMeanwhile(tx: TenantTx, registrationId: string): Promise<ChangedMeanwhile> {
  const last = await tx.registrationEvent.findFirst({
    where: { registrationId },
    orderBy: { revision: "desc" },
    include: { person: { select: { fullName: true } } },
  });
  return {
    code: "registration.changed-meanwhile",
    by: last?.person.fullName ?? null,
    at: last ? formatDateTime(last.at) : null,
    status: last ? statusOf(last.toStatus) : "draft",
  };
}
