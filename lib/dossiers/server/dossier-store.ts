import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import { DOSSIER_STATUSES, type DossierMove, type DossierStatus } from "@/lib/dossiers/domain/workflow";
import type { ResolvedRoute } from "@/lib/programmes/domain/resolved-route";
import type { Prisma } from "@/prisma/client/client";

type DossierRow = NonNullable<Awaited<ReturnType<TenantTx["dossier"]["findFirst"]>>>;

/** A dossier row with its status and route in the domain's types. */
export type StoredDossier = Omit<DossierRow, "status" | "route"> & {
  readonly status: DossierStatus;
  readonly route: ResolvedRoute;
};

/** A dossier the actor can see, or null: unknown and foreign are the same. */
export const findDossier = readOnce(
  async (tx: TenantTx, dossierId: string): Promise<StoredDossier | null> => {
    const row = await tx.dossier.findFirst({ where: { id: dossierId } });
    return row && storedDossier(row);
  },
);

/** Those of these dossiers that the actor can see, each once, in the order they were first named. */
export async function findDossiers(
  tx: TenantTx,
  dossierIds: readonly string[],
): Promise<readonly StoredDossier[]> {
  const ids = [...new Set(dossierIds)];
  const rows = await tx.dossier.findMany({ where: { id: { in: ids } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [storedDossier(row)] : [];
  });
}

export function storedDossier(row: DossierRow): StoredDossier {
  const status = DOSSIER_STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`unknown dossier status ${row.status}`);
  // Written from a ResolvedRoute when the dossier was opened, and never changed.
  return { ...row, status, route: row.route as unknown as ResolvedRoute };
}

/** What an act changes besides status and step. */
export type DossierChange = Omit<
  Prisma.DossierUncheckedUpdateManyInput,
  "status" | "revision" | "step" | "currentScope" | "currentBodyName"
>;

/**
 * Moves the dossier and writes its journal row. False when someone else moved it first: the condition and
 * the write are one statement.
 */
export async function moveDossier(
  tx: TenantTx,
  actor: Actor,
  dossier: Pick<StoredDossier, "id" | "tenantId" | "revision">,
  move: DossierMove,
  {
    change = {},
    details = {},
  }: { readonly change?: DossierChange; readonly details?: Prisma.InputJsonObject } = {},
): Promise<boolean> {
  const { act, from, to, step, currentScope, currentBodyName } = move;
  const { count } = await tx.dossier.updateMany({
    where: { id: dossier.id, status: from, revision: dossier.revision },
    data: {
      ...change,
      status: to,
      step,
      currentScope,
      currentBodyName,
      revision: { increment: 1 },
      updatedAt: new Date(),
    },
  });
  if (count !== 1) return false;
  await tx.dossierEvent.create({
    data: {
      tenantId: dossier.tenantId,
      dossierId: dossier.id,
      revision: dossier.revision + 1,
      act,
      fromStatus: from,
      toStatus: to,
      step,
      personId: actor.personId,
      postTitle: actor.postTitle,
      bodyName: actor.bodyName,
      workingDate: dateColumn(actor.today),
      details,
    },
  });
  return true;
}

export type DossierPartName = "entered" | "evaluated" | "appraised" | "decided";

/**
 * Notes that a person did a part of a dossier. False when the same person has another part in it: nobody evaluates,
 * appraises or decides what he entered; nor enters, evaluates or appraises where he gave another body's opinion. The
 * primary key of the table and a trigger are the second belt.
 */
export async function takePart(
  tx: TenantTx,
  actor: Pick<Actor, "tenantId" | "personId">,
  dossierId: string,
  part: DossierPartName,
): Promise<boolean> {
  const mine = { tenantId: actor.tenantId, dossierId, personId: actor.personId };
  if (part !== "decided" && (await hasGivenOpinion(tx, dossierId, actor.personId))) return false;
  await tx.dossierPart.createMany({ data: [{ ...mine, part }], skipDuplicates: true });
  const taken = await tx.dossierPart.findFirst({ where: mine });
  return taken?.part === part;
}

/** Has this person given the opinion of an asked body on this dossier? */
export const hasGivenOpinion = async (tx: TenantTx, dossierId: string, personId: string): Promise<boolean> =>
  (await tx.opinion.findFirst({ where: { dossierId, personId }, select: { number: true } })) !== null;
