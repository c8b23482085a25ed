import "server-only";
import { formatDate } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { CandidateRow, CandidateVerdict } from "@/lib/registrations/contract";
import { isOutsidePlan } from "@/lib/registrations/domain/entry-verdict";
import { assessUnit } from "@/lib/registrations/server/assess-unit";
import { findOpenRegistration } from "@/lib/registrations/server/enter-units";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";

/** A unit as a plan would take it in today: verdict, way, earlier results, and the registration it has already. */
export async function candidateRow(tx: TenantTx, plan: PlanOnRecord, unit: UnitFacts): Promise<CandidateRow> {
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
  };
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
