import "server-only";
import type { Actor } from "@/lib/core/actor";
import { opinionDueOn } from "@/lib/dossiers/domain/opinion";
import { opinionQuestion } from "@/lib/dossiers/domain/opinion-paper";
import { askBody } from "@/lib/dossiers/server/ask-body";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { listOpinionRequests } from "@/lib/dossiers/server/opinion-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { opinionSteps } from "@/lib/programmes/domain/resolved-route";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";

/**
 * Asks every body that the frozen route names for an opinion, all at once, when the appraisal begins. Each is asked once
 * in a case; the body that appraises is no other body.
 */
export async function askRouteOpinions(tx: TenantTx, actor: Actor, dossier: StoredDossier): Promise<void> {
  const steps = opinionSteps(dossier.route);
  if (steps.length === 0) return;
  const asked = await listOpinionRequests(tx, dossier.id);
  const own = dossier.route.steps[dossier.step]?.bodyId;
  const calendar = await findWorkCalendar(tx);
  for (const { bodyId, bodyName, clause, workingDays } of steps) {
    if (bodyId === null || bodyId === own || asked.some((one) => one.bodyId === bodyId)) continue;
    const { scopePath } = await tx.body.findFirstOrThrow({
      where: { id: bodyId },
      select: { scopePath: true },
    });
    await askBody(tx, actor, dossier, {
      body: { id: bodyId, name: bodyName, scopePath },
      origin: "route",
      clause,
      question: opinionQuestion(dossier),
      criteria: [],
      dueOn: opinionDueOn(actor.today, calendar, workingDays),
      workingDays: workingDays ?? null,
    });
  }
}
