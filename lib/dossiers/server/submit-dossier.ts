import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { submitDossierInput } from "@/lib/dossiers/contract";
import { mayAct } from "@/lib/dossiers/domain/authority";
import { decideTimely, isMeasured, submissionWindowOf } from "@/lib/dossiers/domain/submission";
import { missingLines } from "@/lib/dossiers/domain/missing-lines";
import { decideMove } from "@/lib/dossiers/domain/workflow";
import type { SubmitDossierRefusal } from "@/lib/dossiers/refusals";
import { endAssignments } from "@/lib/dossiers/server/assignment-store";
import { readContents } from "@/lib/dossiers/server/dossier-contents";
import { moveDossier, takePart, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { dueOnStep } from "@/lib/dossiers/server/due-store";
import { keepSubmission } from "@/lib/dossiers/server/keep-submission";
import { changedMeanwhile } from "@/lib/dossiers/server/last-change";
import { lockDossier } from "@/lib/dossiers/server/prepare-dossier";
import { reachedBy } from "@/lib/dossiers/server/reached-by";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { bodyToAsk } from "@/lib/programmes/domain/resolved-route";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { getCriteria, getPlan } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

export interface SubmittedDossier {
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly submission: number;
  readonly receivingBodyName: string;
}

/**
 * Sends a dossier to the body of its next step. Refuses a revision that is not the newest, a dossier that lacks
 * something (the check page lists it), a day before the evaluation period has ended or after the plan's hard last day
 * (with whom to ask), and every status that does not allow it. What was sent is frozen with its hash.
 */
export const submitDossier = defineCommand({
  name: "dossiers.submit-dossier",
  permission: "dossier.submit",
  input: submitDossierInput,

  async run(
    { tx, actor, now, today },
    { dossierId, revision },
  ): Promise<Result<SubmittedDossier, SubmitDossierRefusal>> {
    const dossier = await lockDossier(tx, dossierId);
    if (!dossier || !mayAct(actor, "submit", dossier)) return err({ code: "dossier.not-found" });
    if (dossier.revision !== revision) return err(await changedMeanwhile(tx, dossierId));
    const move = decideMove(dossier, "submit");
    if (!move.ok) return move;
    if (!(await takePart(tx, actor, dossierId, "entered"))) return err({ code: "dossier.part-taken" });

    const { content: plan } = await getPlan(tx, dossier.planVersionId);
    const timely = checkWindow(dossier, plan, { today, dates: await findPlanDates(tx) });
    if (!timely.ok) return timely;

    const criteria = await getCriteria(tx, dossier.criteriaVersionId);
    const gaps = missingLines(await readContents(tx, dossier, { plan, criteria: criteria.content }));
    if (gaps.length > 0) return err({ code: "dossier.incomplete", missing: gaps.length });

    // What is sent is nobody's to do any more.
    await endAssignments(tx, { dossierId }, { ending: "sent", by: actor.personId, now });
    const submission = dossier.submission + 1;
    const due = await dueOnStep(tx, dossier, { step: move.value.step, today });
    const moved = await moveDossier(tx, actor, dossier, move.value, {
      change: {
        submission,
        submittedAt: now,
        submittedOn: dateColumn(today),
        ...due,
        reachedScopes: reachedBy(dossier, move.value.currentScope),
      },
      details: { submission, late: timely.value === "late", to: move.value.currentBodyName },
    });
    if (!moved) return err(await changedMeanwhile(tx, dossierId));

    const receivingBodyName = move.value.currentBodyName;
    const hash = await keepSubmission(tx, actor, dossier, {
      number: submission,
      criteria,
      receivingBodyName,
    });
    await recordAudit(tx, actor, {
      event: "dossier.submitted",
      subjectType: "dossier",
      subjectId: dossierId,
      details: { submission, hash },
    });
    await enqueue(tx, actor.tenantId, "dossier.submitted", { dossierId, submission });
    return ok({ dossierId, dossierCode: dossier.code, submission, receivingBodyName });
  },
});

function checkWindow(
  dossier: StoredDossier,
  plan: PlanContent,
  { today, dates }: { readonly today: IsoDate; readonly dates: PlanDates },
): Result<"in_time" | "late", SubmitDossierRefusal> {
  if (!isMeasured(dossier)) return ok("in_time");
  const unitClass = UNIT_CLASSES.find((known) => known === dossier.unitClass);
  if (!unitClass) throw new Error(`unknown unit class ${dossier.unitClass}`);
  const timely = decideTimely(submissionWindowOf(plan, unitClass, { dates, unit: dossier }), today);
  if (timely.ok) return timely;
  return timely.error.code === "dossier.period-closed"
    ? err({ ...timely.error, askBodyName: bodyToAsk(dossier.route) })
    : err(timely.error);
}
