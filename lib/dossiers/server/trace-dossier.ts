import "server-only";
import { isId } from "@/lib/core/ids";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import type { Trace } from "@/lib/platform/audit/trace";
import type { QueryContext } from "@/lib/platform/query";

/** The event under which «Ai đã xem hồ sơ này» finds the looks; the database's policy names it too. */
export const DOSSIER_READ = "dossier.read";

/**
 * For the pages of one dossier: whoever is neither of the unit nor prepares the dossier for it leaves a trace, and so does a viewer, once an
 * hour however many of its pages he turns.
 */
export async function traceDossier(
  { tx, actor }: QueryContext,
  input: string | { readonly dossierId: string },
): Promise<Trace | null> {
  const id = typeof input === "string" ? input : input.dossierId;
  const dossier = isId(id)
    ? await tx.dossier.findFirst({ where: { id }, select: { scopePath: true, unitScope: true } })
    : null;
  if (!dossier) return null;
  const isOwn = actor.scopePath === dossier.unitScope || mayPrepare(actor, dossier);
  if (isOwn && !actor.viewer) return null;
  return { event: DOSSIER_READ, subjectType: "dossier", subjectId: id, once: "an hour" };
}
