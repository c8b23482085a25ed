import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { ActedRegistration, SubmitRefusal } from "@/lib/registrations/contract";
import { blockingLines, type Assessment } from "@/lib/registrations/domain/entry-verdict";
import { missingPapers, papersOf } from "@/lib/registrations/domain/papers";
import { decideRegistrationMove } from "@/lib/registrations/domain/workflow";
import { assessUnit } from "@/lib/registrations/server/assess-unit";
import { windowRefusal } from "@/lib/registrations/server/entry-plans";
import { letTheUnitGoOn } from "@/lib/registrations/server/override-side";
import { listPapers } from "@/lib/registrations/server/paper-store";
import { papersAskedAgain } from "@/lib/registrations/server/papers-asked-again";
import { pinRegistration } from "@/lib/registrations/server/pin-registration";
import {
  changedMeanwhile,
  moveRegistration,
  type StoredRegistration,
} from "@/lib/registrations/server/registration-store";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

export interface Sendable {
  readonly unit: UnitFacts;
  readonly assessment: Assessment;
}

/**
 * Whether a registration may be sent today: in the window (one that came back was in time already), its papers
 * there, the unit in the plan and its earlier results «đủ». Refuses with the first thing that stands in the way.
 */
export async function decideSending(
  tx: TenantTx,
  actor: Actor,
  { registration, plan }: { readonly registration: StoredRegistration; readonly plan: PlanOnRecord },
): Promise<Result<Sendable, SubmitRefusal>> {
  const move = decideRegistrationMove(registration.status, "submit");
  if (!move.ok) return move;
  const asked = { dates: await findPlanDates(tx), units: [registration] };
  const closed = registration.status === "returned" ? null : windowRefusal(plan.content, actor.today, asked);
  if (closed) return err(closed);

  const unit = await findUnitFacts(tx, registration.unitId, actor.today);
  if (!unit.ok) return err({ code: "registration.not-found" });
  const assessment = await assessUnit(tx, plan, unit.value);
  if (!assessment.ok) return assessment;
  const { eligibility } = assessment.value;
  if (!eligibility.passes)
    return err({ code: "registration.not-eligible", lines: blockingLines(eligibility) });

  const { unitId, planVersionId } = registration;
  if (await letTheUnitGoOn(tx, actor, { act: "submit", unitId, planVersionId })) {
    return err({ code: "registration.let-it-go-on" });
  }

  const papers = papersOf(plan.content.entry, registration.unitClass);
  const titles = missingPapers(papers, await listPapers(tx, registration.id));
  if (titles.length > 0) return err({ code: "registration.papers-missing", titles });

  const open = registration.status === "returned" ? await papersAskedAgain(tx, registration.id) : [];
  const uncorrected = papers.filter(({ paper }) =>
    open.some(({ code, corrected }) => code === paper.code && !corrected),
  );
  if (uncorrected.length > 0) {
    return err({
      code: "registration.papers-not-corrected",
      titles: uncorrected.map(({ paper }) => paper.title),
    });
  }
  return ok({ unit: unit.value, assessment: assessment.value });
}

/** Sends it: pins the unit, its way and its answers as they are today. The first day of sending stays. */
export async function sendRegistration(
  tx: TenantTx,
  actor: Actor,
  { registration, plan }: { readonly registration: StoredRegistration; readonly plan: PlanOnRecord },
): Promise<Result<ActedRegistration, SubmitRefusal>> {
  const sendable = await decideSending(tx, actor, { registration, plan });
  if (!sendable.ok) return sendable;
  const move = decideRegistrationMove(registration.status, "submit");
  if (!move.ok) return move;

  const { unit, assessment } = sendable.value;
  const moved = await moveRegistration(tx, actor, registration, {
    move: move.value,
    change: {
      ...pinRegistration(unit, assessment),
      submittedOn: registration.submittedOn ?? dateColumn(actor.today),
      reason: null,
    },
  });
  if (!moved) return err(await changedMeanwhile(tx, registration.id));
  await recordAudit(tx, actor, {
    event: "registration.submitted",
    subjectType: "registration",
    subjectId: registration.id,
    details: { revision: registration.revision + 1 },
  });
  return ok({
    registrationId: registration.id,
    unitName: unit.name,
    status: move.value.to,
    revision: registration.revision + 1,
    receivingBodyName: registration.receivingBodyName,
  });
}
