import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type { SubmittedView } from "@/lib/dossiers/officer-views";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findRecall } from "@/lib/dossiers/server/find-recall";
import { readDossier, type DossierNotFound } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { shortBodyOf } from "@/lib/programmes/domain/resolved-route";

/** The last submission: what was sent to whom, and what happens next. Unknown before the first one. */
export const getSubmitted = defineQuery({
  name: "dossiers.get-submitted",
  permission: "dossier.read",
  trace: traceDossier,

  async run(context, dossierId: string): Promise<Result<SubmittedView, DossierNotFound>> {
    const read = await readDossier(context, dossierId);
    if (!read.ok) return read;
    const { dossier, head } = read.value;
    const last = await context.tx.dossierSubmission.findFirst({
      where: { dossierId },
      include: { submittedBy: true },
      orderBy: { number: "desc" },
    });
    if (!last) return err({ code: "dossier.not-found" });
    const sending = await context.tx.dossierEvent.findFirst({
      where: { dossierId, act: { in: ["submit", "resubmit"] } },
      orderBy: { revision: "desc" },
      select: { act: true },
    });
    return ok({
      head,
      isSupplement: sending?.act === "resubmit",
      number: last.number,
      submittedOn: fromDateColumn(last.submittedOn),
      submittedBy: last.submittedBy.fullName,
      receivingBodyName: last.receivingBodyName,
      hash: last.snapshotHash,
      nextSteps: dossier.route.steps
        .slice(Math.max(dossier.step, 1))
        .map((step) => ({ kind: step.kind, bodyName: shortBodyOf(step) })),
      recall: await recallOf(context, dossier),
      mayWithdraw: mayAct(context.actor, "withdraw", dossier) && decideMove(dossier, "withdraw").ok,
    });
  },
});

async function recallOf(
  { tx, actor, today }: QueryContext,
  dossier: StoredDossier,
): Promise<SubmittedView["recall"]> {
  if (!mayAct(actor, "recall", dossier)) return null;
  const { window, decision } = await findRecall(tx, dossier, today);
  return decision.ok ? { closesOn: window.closesOn } : null;
}
