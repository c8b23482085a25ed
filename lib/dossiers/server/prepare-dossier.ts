import "server-only";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import type { Editable } from "@/lib/dossiers/domain/supplement";
import { isOpenForPreparing, openRowsOf } from "@/lib/dossiers/domain/content";
import type { PrepareRefusal } from "@/lib/dossiers/refusals";
import { findDossier, takePart, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";

export interface OpenDossier {
  readonly dossier: StoredDossier;
  readonly editable: Editable;
  /** The request that is being answered, while the dossier is returned. */
  readonly requestId: string | null;
}

/** Holds the dossier's row until the act ends: a save and a submission, or two saves, follow one another. */
export async function lockDossier(tx: TenantTx, dossierId: string): Promise<StoredDossier | null> {
  await tx.$queryRaw`SELECT 1 FROM dossier WHERE id = ${dossierId}::uuid FOR UPDATE`;
  return findDossier(tx, dossierId);
}

/**
 * The dossier for somebody who writes in it, noted as having entered it. Refuses `dossier.not-found` for an unknown or
 * foreign one, `dossier.locked` once it is sent, `dossier.part-taken` for who has another part in it.
 */
export async function prepareDossier(
  tx: TenantTx,
  actor: Actor,
  dossierId: string,
): Promise<Result<OpenDossier, PrepareRefusal>> {
  const dossier = await lockDossier(tx, dossierId);
  if (!dossier || !mayPrepare(actor, dossier)) return err({ code: "dossier.not-found" });
  if (!isOpenForPreparing(dossier.status)) return err({ code: "dossier.locked", status: dossier.status });
  if (!(await takePart(tx, actor, dossierId, "entered"))) return err({ code: "dossier.part-taken" });
  return ok({ dossier, ...(await findEditable(tx, dossier)) });
}

/** What may be changed: after a return, the rows that were asked for and nothing else. */
export async function findEditable(
  tx: TenantTx,
  dossier: Pick<StoredDossier, "id" | "status">,
): Promise<Pick<OpenDossier, "editable" | "requestId">> {
  const open = openRowsOf("dossier_answer", dossier.status);
  if (open !== "asked") return { editable: open === "every" ? "everything" : new Set(), requestId: null };
  const request = await findOpenRequest(tx, dossier.id);
  return {
    editable: new Set(request?.supplementItems.map(({ target }) => target) ?? []),
    requestId: request?.id ?? null,
  };
}

/** The latest return that is not answered yet, with its items. */
export const findOpenRequest = readOnce(async (tx: TenantTx, dossierId: string) =>
  tx.supplementRequest.findFirst({
    where: { dossierId, answeredOn: null },
    include: { supplementItems: { orderBy: { target: "asc" } }, askedBy: true },
    orderBy: [{ askedOn: "desc" }, { submission: "desc" }],
  }),
);
