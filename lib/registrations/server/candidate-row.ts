import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { formatDate } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { CandidateRow, CandidateVerdict } from "@/lib/registrations/contract";
import type { EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";
import { isOutsidePlan } from "@/lib/registrations/domain/entry-verdict";
import { assessUnit } from "@/lib/registrations/server/assess-unit";
import { findOpenRegistration } from "@/lib/registrations/server/enter-units";
import { findOverrideSide } from "@/lib/registrations/server/override-side";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";

/**
 * A unit as a plan would take it in today: verdict, way, earlier results, the registration it has already, and whether
 * the actor may propose to let it go on.
 */
export async function candidateRow(
  tx: TenantTx,
  actor: Actor,
  { plan, unit }: { readonly plan: PlanOnRecord; readonly unit: UnitFacts },
): Promise<CandidateRow> {
  const verdict = await verdictOf(tx, plan, unit);
  const existing = await findOpenRegistration(tx, plan, unit.unitId);
  const within = verdict.kind === "within";
  // A choice is made of units that are «đủ»; a registration may be begun while a paper result is still missing.
  const letIn = within && (plan.content.entry.kind !== "selected" || verdict.eligibility.passes);
  return {
    unitId: unit.unitId,
    name: unit.name,
    unitClassLabel: UNIT_CLASS_LABELS[unit.unitClass],
    placeName: unit.placeName,
    managementText: managementText(unit),
    verdict,
    existing,
    selectable: letIn && existing === null,
    overridableIn: within ? await overridableIn(tx, actor, { plan, unit, ...verdict }) : null,
  };
}

/** The plan in which the actor may propose to let the unit go on; null when nothing stands in its way, or it is not his to do. */
export async function overridableIn(
  tx: TenantTx,
  actor: Actor,
  {
    plan,
    unit,
    eligibility,
  }: {
    readonly plan: PlanOnRecord;
    readonly unit: UnitFacts;
    readonly eligibility: EligibilitySnapshot;
  },
): Promise<string | null> {
  if (eligibility.passes || !holds(actor, "registration.override")) return null;
  return (await findOverrideSide(tx, actor, { plan, unit })) ? plan.planVersionId : null;
}

async function verdictOf(tx: TenantTx, plan: PlanOnRecord, unit: UnitFacts): Promise<CandidateVerdict> {
  const assessment = await assessUnit(tx, plan, unit);
  if (assessment.ok) return { kind: "within", ...assessment.value };
  const refusal = assessment.error;
  return isOutsidePlan(refusal) ? { kind: "outside", outside: refusal } : { kind: "unclear", refusal };
}

/** «cấp xã, được ủy quyền theo Quyết định số … đến hết ngày 31/12/2023». */
export function managementText({ management }: Pick<UnitFacts, "management">): string {
  const level = MANAGING_LEVEL_LABELS[management.level];
  if (!management.delegated) return `${level}, theo thẩm quyền`;
  const document = management.record.document ? ` theo ${management.record.document}` : "";
  const term = management.endsOn ? `, đến hết ngày ${formatDate(management.endsOn)}` : "";
  return `${level}, được ủy quyền${document}${term}`;
}
