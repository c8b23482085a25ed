import "server-only";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { decideAsking } from "@/lib/dossiers/domain/opinion";
import {
  askOpinionInput,
  type AskedForOpinion,
  type AskOpinionRefusal,
} from "@/lib/dossiers/opinion-contract";
import { askBody } from "@/lib/dossiers/server/ask-body";
import { findHeldDossier } from "@/lib/dossiers/server/find-held-dossier";
import { lockOpenRequests } from "@/lib/dossiers/server/opinion-store";
import { takenByOther } from "@/lib/dossiers/server/start-reading";
import { defineCommand } from "@/lib/platform/command";
import { criteriaOf } from "@/lib/programmes/domain/criteria";
import { getCriteria } from "@/lib/programmes/server/find-plan";

/**
 * Lấy ý kiến phối hợp: the person who appraises a dossier asks one more body of the tenant, about the whole or some
 * criteria, until a day. Refuses everybody else, a dossier that is not being appraised, the appraiser's own body, a body
 * that is asked already about this sending, and a day that is not after today.
 */
export const askOpinion = defineCommand({
  name: "dossiers.ask-opinion",
  permission: "dossier.appraise",
  input: askOpinionInput,

  async run(
    { tx, actor, today },
    { dossierId, bodyId, question, criteria, dueOn },
  ): Promise<Result<AskedForOpinion, AskOpinionRefusal>> {
    const requests = await lockOpenRequests(tx, dossierId);
    const held = await findHeldDossier(tx, actor, "start_appraisal", { dossierId });
    if (!held.ok) return held;
    const dossier = held.value;
    if (dossier.assignedPersonId !== null && dossier.assignedPersonId !== actor.personId) {
      return err(await takenByOther(tx, dossier));
    }
    const day = dateColumn(today);
    const body = await tx.body.findFirst({
      where: {
        id: bodyId,
        kind: { not: "unit_management" },
        validFrom: { lte: day },
        OR: [{ validTo: null }, { validTo: { gt: day } }],
      },
      select: { id: true, name: true, scopePath: true },
    });
    const { content } = await getCriteria(tx, dossier.criteriaVersionId);
    const open = requests.filter(({ submission }) => submission === dossier.submission);
    const appraiser = dossier.route.steps[dossier.step]?.bodyId;
    const decision = decideAsking({
      appraising: dossier.status === "under_review" && dossier.assignedPersonId === actor.personId,
      body,
      ownBodyIds: [actor.bodyId, ...(appraiser ? [appraiser] : [])],
      open,
      criteria,
      known: criteriaOf(content).map(({ code }) => code),
      dueOn,
      today,
    });
    if (!decision.ok) return decision;
    if (!body) return err({ code: "opinion.body-unknown" });
    const asked = { origin: "reader", clause: "", question, criteria, dueOn, workingDays: null } as const;
    await askBody(tx, actor, dossier, { body, ...asked });
    return ok({ dossierId, bodyName: body.name, dueOn });
  },
});
