import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import type { Actor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type { SubmittedView } from "@/lib/dossiers/officer-views";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findRecall } from "@/lib/dossiers/server/find-recall";
import { readDossier, type DossierNotFound } from "@/lib/dossiers/server/read-dossier";
import { traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { bodyToAsk, shortBodyOf } from "@/lib/programmes/domain/resolved-route";

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
      ...(await recallOf(context, dossier)),
      ...withdrawalOf(context.actor, dossier),
      receivedOn: dossier.receivedOn && fromDateColumn(dossier.receivedOn),
    });
  },
});

async function recallOf(
  { tx, actor, today }: QueryContext,
  dossier: StoredDossier,
): Promise<Pick<SubmittedView, "recall" | "recallBlock">> {
  if (!mayAct(actor, "recall", dossier)) return { recall: null, recallBlock: null };
  const { window, decision } = await findRecall(tx, dossier, today);
  if (decision.ok) return { recall: { closesOn: window.closesOn }, recallBlock: null };
  // Past the states in which it could be taken back at all, nothing is missing here.
  const { error } = decision;
  if (error.code === "dossier.act-not-allowed") return { recall: null, recallBlock: null };
  return {
    recall: null,
    recallBlock:
      error.code === "dossier.period-closed" ? { ...error, askBodyName: bodyToAsk(dossier.route) } : error,
  };
}

/** Free until it is taken in; afterwards only the body that has it can give it back. */
function withdrawalOf(
  actor: Actor,
  dossier: StoredDossier,
): Pick<SubmittedView, "mayWithdraw" | "withdrawEnded"> {
  const isSender = mayAct(actor, "withdraw", dossier);
  const mayWithdraw = isSender && decideMove(dossier, "withdraw").ok;
  const isRunning = dossier.receivedOn !== null && dossier.closedOn === null;
  return { mayWithdraw, withdrawEnded: isSender && !mayWithdraw && isRunning };
}
