import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isOpenForPreparing } from "@/lib/dossiers/domain/content";
import {
  endAssignments,
  findOpenAssignments,
  type OpenAssignment,
} from "@/lib/dossiers/server/assignment-store";
import { findColleagues } from "@/lib/dossiers/server/colleagues";
import { findDossier, findDossiers, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/** What one person has been given in a body, by dossier. */
export interface GivenInHand {
  readonly dossierId: string;
  readonly title: string;
}

interface Seat {
  readonly personId: string;
  readonly bodyId: string;
}

/** Rows that a person was given in a body and that stand, one line for each dossier. */
export async function findGivenInHand(
  tx: TenantTx,
  { personId, bodyId }: Seat,
): Promise<readonly GivenInHand[]> {
  const open = await findOpenAssignments(tx, { personId, bodyId });
  const dossiers = await findDossiers(
    tx,
    open.map(({ dossierId }) => dossierId),
  );
  return dossiers.map(({ id: dossierId, code, unitName }) => {
    const rows = open.filter((assignment) => assignment.dossierId === dossierId).length;
    return { dossierId, title: `${rows} phần được giao của hồ sơ ${code}, ${unitName}` };
  });
}

/**
 * A leaver's given rows of one dossier go to the receiver with their day. They lapse instead when he may not prepare
 * the dossier or has another part in it: then they wait for whoever does. True: passed on.
 */
export async function passGivenRows(
  { tx, actor, now, today }: Pick<CommandContext, "tx" | "actor" | "now" | "today">,
  dossierId: string,
  { from, toPersonId }: { readonly from: Seat; readonly toPersonId: string },
): Promise<boolean> {
  const open = await findOpenAssignments(tx, { dossierId, personId: from.personId, bodyId: from.bodyId });
  const dossier = await findDossier(tx, dossierId);
  const may = dossier !== null && (await mayTake(tx, dossier, { toPersonId, bodyId: from.bodyId, today }));
  const ending = may ? "handed_over" : "lapsed";
  const ids = open.map(({ id }) => id);
  await endAssignments(tx, { id: { in: ids } }, { ending, by: actor.personId, now });
  if (!may) return false;
  await tx.rowAssignment.createMany({
    data: open.map(({ target, beforeOn }: OpenAssignment) => ({
      tenantId: actor.tenantId,
      id: newId(),
      dossierId,
      target,
      personId: toPersonId,
      bodyId: from.bodyId,
      beforeOn: dateColumn(beforeOn),
      givenById: actor.personId,
      givenOn: dateColumn(today),
      givenAt: now,
    })),
  });
  return true;
}

async function mayTake(
  tx: TenantTx,
  dossier: StoredDossier,
  {
    toPersonId,
    bodyId,
    today,
  }: { readonly toPersonId: string; readonly bodyId: string; readonly today: string },
): Promise<boolean> {
  if (!isOpenForPreparing(dossier.status)) return false;
  const colleagues = await findColleagues(tx, dossier, { bodyId, today });
  return colleagues.some(({ personId, otherPart }) => personId === toPersonId && !otherPart);
}
