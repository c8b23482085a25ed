import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { EligibilityLine } from "@/lib/registrations/domain/eligibility";
import {
  findingOf,
  OVERRIDE_STATUSES,
  type EligibilityOverride,
  type OverrideStatus,
} from "@/lib/registrations/domain/eligibility-override";
import type { Prisma } from "@/prisma/client/client";

const WITH_PEOPLE = {
  proposedBy: { select: { fullName: true } },
  checkedBy: { select: { fullName: true } },
} as const satisfies Prisma.EligibilityOverrideInclude;

export type StoredOverride = Prisma.EligibilityOverrideGetPayload<{ include: typeof WITH_PEOPLE }>;

export const statusOfOverride = ({ status }: { readonly status: string }): OverrideStatus =>
  OVERRIDE_STATUSES.find((known) => known === status) ?? "refused";

/** An override that the actor can see, or null: unknown and foreign are the same. */
export const findOverride = (tx: TenantTx, id: string): Promise<StoredOverride | null> =>
  tx.eligibilityOverride.findFirst({ where: { id }, include: WITH_PEOPLE });

export interface UnitInPlan {
  readonly unitId: string;
  readonly planVersionId: string;
}

/** Everything that was proposed for a unit in a plan, the latest first. */
export async function listOverrides(
  tx: TenantTx,
  { unitId, planVersionId }: UnitInPlan,
): Promise<readonly EligibilityOverride[]> {
  const rows = await tx.eligibilityOverride.findMany({
    where: { unitId, planVersionId },
    include: WITH_PEOPLE,
    orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
  });
  return rows.map(overrideOnRecord);
}

export const overrideOnRecord = (row: StoredOverride): EligibilityOverride => ({
  overrideId: row.id,
  lineKey: row.lineKey,
  finding: row.finding,
  status: statusOfOverride(row),
  reason: row.reason,
  documentNumber: row.documentNumber,
  documentDate: fromDateColumn(row.documentDate),
  documentBody: row.documentBody,
  bodyName: row.bodyName,
  proposedBy: row.proposedBy.fullName,
  proposedOn: fromDateColumn(row.proposedOn),
  checkedBy: row.checkedBy?.fullName ?? null,
  checkedOn: row.checkedOn && fromDateColumn(row.checkedOn),
});

export interface NewOverride extends UnitInPlan {
  readonly unitName: string;
  readonly line: EligibilityLine;
  readonly reason: string;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly documentBody: string;
  readonly bodyName: string;
  readonly receivingScope: string;
  readonly scopePath: string;
  readonly unitScope: string;
}

/** Writes the proposal; null when the same was proposed by somebody else meanwhile. */
export async function insertOverride(
  tx: TenantTx,
  actor: Actor,
  { line, documentDate, ...row }: NewOverride,
): Promise<string | null> {
  const id = newId();
  const { count } = await tx.eligibilityOverride.createMany({
    skipDuplicates: true,
    data: [
      {
        ...row,
        tenantId: actor.tenantId,
        id,
        lineKey: line.key,
        // JSON-safe by its type; Prisma's input type cannot follow readonly arrays.
        line: line as unknown as Prisma.InputJsonObject,
        finding: findingOf(line),
        documentDate: dateColumn(documentDate),
        proposedById: actor.personId,
        proposedOn: dateColumn(actor.today),
      },
    ],
  });
  return count === 1 ? id : null;
}

/** The line as it stood when it was proposed. */
export const lineOfOverride = ({ line }: StoredOverride): EligibilityLine =>
  // Written by insertOverride.
  line as unknown as EligibilityLine;

/** The second person's answer; false when somebody else answered first. */
export async function answerOverride(
  tx: TenantTx,
  actor: Actor,
  {
    id,
    status,
    note,
  }: { readonly id: string; readonly status: "confirmed" | "refused"; readonly note: string | null },
): Promise<boolean> {
  const { count } = await tx.eligibilityOverride.updateMany({
    where: { id, status: "waiting" },
    data: { status, checkedById: actor.personId, checkedOn: dateColumn(actor.today), checkNote: note },
  });
  return count === 1;
}

/** Did this person enter or send an open registration of the unit in the plan? */
export async function enteredTheUnit(
  tx: TenantTx,
  { unitId, planVersionId }: UnitInPlan,
  personId: string,
): Promise<boolean> {
  const own = await tx.registrationEvent.findFirst({
    where: {
      personId,
      act: { in: ["draft", "select", "submit"] },
      registration: { unitId, planVersionId, status: { notIn: ["withdrawn", "rejected"] } },
    },
    select: { revision: true },
  });
  return own !== null;
}
