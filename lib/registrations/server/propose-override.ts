import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import { enqueue } from "@/lib/platform/outbox/enqueue";
import { proposeOverrideInput, type ProposeOverrideRefusal } from "@/lib/registrations/override-contract";
import type { EligibilityLine, EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";
import { decideProposal } from "@/lib/registrations/domain/eligibility-override";
import { assessUnit } from "@/lib/registrations/server/assess-unit";
import { findEntryPlan } from "@/lib/registrations/server/entry-plans";
import type { OwnBody } from "@/lib/registrations/server/entry-side";
import { findOverrideSide } from "@/lib/registrations/server/override-side";
import { enteredTheUnit, insertOverride, type UnitInPlan } from "@/lib/registrations/server/override-store";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/**
 * «Đề nghị cho xét tiếp»: somebody of the body that selects or receives proposes that a unit goes on although a hard
 * condition is «thiếu» or «chưa có dữ liệu», on a document of the tenant and with the reason. Nothing goes on before a
 * second person has confirmed it. Refuses a unit outside the plan's scope (with its clause: an exclusion is never
 * overridden), a line that passes or is advisory, whoever entered the unit, and a document of a later day.
 */
export const proposeOverride = defineCommand({
  name: "registration.propose-override",
  permission: "registration.override",
  input: proposeOverrideInput,

  async run(
    context,
    { line: key, ...input },
  ): Promise<Result<{ readonly overrideId: string }, ProposeOverrideRefusal>> {
    const { tx, actor, today } = context;
    const found = await findOverridable(context, input);
    if (!found.ok) return found;
    const { plan, unit, body, eligibility } = found.value;
    const entered = await enteredTheUnit(tx, input, actor.personId);
    const asked = { entered, documentDate: input.documentDate, today };
    const decided = decideProposal(lineNamed(eligibility, key), asked);
    if (!decided.ok) return decided;

    const { scopePath, unitScope, name: unitName } = unit;
    const overrideId = await insertOverride(tx, actor, {
      ...input,
      planVersionId: plan.planVersionId,
      unitName,
      line: decided.value,
      bodyName: body.name,
      receivingScope: body.scopePath,
      scopePath,
      unitScope,
    });
    if (!overrideId) return err({ code: "override.changed-meanwhile" });
    const { documentNumber, reason } = input;
    await recordAudit(tx, actor, {
      event: "eligibility-override.proposed",
      subjectType: "unit",
      subjectId: unit.unitId,
      details: { overrideId, planVersionId: plan.planVersionId, line: key, documentNumber, reason },
    });
    await enqueue(tx, actor.tenantId, "eligibility-override.proposed", { overrideId });
    return ok({ overrideId });
  },
});

export interface Overridable {
  readonly plan: PlanOnRecord;
  readonly unit: UnitFacts;
  readonly body: OwnBody;
  readonly eligibility: EligibilitySnapshot;
}

export const lineNamed = ({ groups }: EligibilitySnapshot, key: string): EligibilityLine | null =>
  groups.flatMap(({ lines }) => lines).find((line) => line.key === key) ?? null;

/** The unit in the plan, when it is for the actor's body to let it go on; otherwise as if it were not there. */
export async function findOverridable(
  { tx, actor, today }: Pick<CommandContext, "tx" | "actor" | "today">,
  { unitId, planVersionId }: UnitInPlan,
): Promise<Result<Overridable, ProposeOverrideRefusal>> {
  const plan = await findEntryPlan(tx, planVersionId);
  const unit = plan && (await findUnitFacts(tx, unitId, today));
  if (!plan || !unit?.ok) return err({ code: "override.unit-not-found" });
  const body = await findOverrideSide(tx, actor, { plan, unit: unit.value });
  if (!body) return err({ code: "override.unit-not-found" });
  const assessment = await assessUnit(tx, plan, unit.value);
  if (!assessment.ok) return assessment;
  return ok({ plan, unit: unit.value, body, eligibility: assessment.value.eligibility });
}
