import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { scopeOf } from "@/lib/programmes/domain/scope";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { resolveRoute } from "@/lib/programmes/server/resolve-route";
import { checkEligibility, type EligibilitySnapshot } from "@/lib/registrations/domain/eligibility";
import type { Assessment, AssessmentRefusal } from "@/lib/registrations/domain/entry-verdict";
import { listOverrides } from "@/lib/registrations/server/override-store";
import type { Lineage } from "@/lib/results/domain/earlier-result";
import { listEarlierResults } from "@/lib/results/server/list-earlier-results";
import type { UnitFacts } from "@/lib/units/domain/unit-facts";

/**
 * What a plan says of a unit as it is on the day of the facts: its way through the plan, and its earlier results
 * against the preconditions. Refuses a unit outside the plan's scope or territory (with the clause and the
 * sentence), and one whose way the register or the tenant's bodies leave open. A failed precondition is no
 * refusal: it stands in the answer.
 */
export async function assessUnit(
  tx: TenantTx,
  plan: PlanOnRecord,
  unit: UnitFacts,
): Promise<Result<Assessment, AssessmentRefusal>> {
  const { content, territory } = plan;
  const scope = scopeOf(content, { ...unit, managingLevel: unit.management.level });
  if (!scope.ok) return scope;
  if (!unit.scopePath.startsWith(territory)) {
    const { issuer, title } = content.header;
    return err({ code: "registration.outside-territory", issuer, planTitle: title });
  }

  const route = await resolveRoute(tx, content, unit);
  if (!route.ok) return route;

  const { clause, basis } = scope.value;
  const eligibility = await assessEligibility(tx, plan, { unit, scope: { clause, basis } });
  return ok({ route: route.value, eligibility });
}

async function assessEligibility(
  tx: TenantTx,
  { planVersionId, content }: PlanOnRecord,
  { unit, scope }: { readonly unit: UnitFacts; readonly scope: EligibilitySnapshot["scope"] },
): Promise<EligibilitySnapshot> {
  const lineage = await lineageFor(tx, content, unit.unitId);
  const names = await namesOf(tx, unit, lineage.predecessorIds);
  const plain = checkEligibility(content, lineage);
  // Asked only where something stands in the way.
  const eligibility = plain.passes
    ? plain
    : checkEligibility(content, lineage, await listOverrides(tx, { unitId: unit.unitId, planVersionId }));
  return { ...eligibility, checkedOn: unit.on, scope, names };
}

/** The earlier results that the plan's conditions ask for. */
export async function lineageFor(
  tx: TenantTx,
  { header, preconditions }: PlanOnRecord["content"],
  unitId: string,
): Promise<Lineage> {
  const asked = preconditions.flatMap(({ lines }) => lines);
  const years = [...new Set(asked.map(({ yearsBack }) => header.cycleYear - yearsBack))];
  return years.length > 0
    ? listEarlierResults(tx, unitId, years)
    : { unitId, predecessorIds: [], results: [] };
}

async function namesOf(
  tx: TenantTx,
  unit: UnitFacts,
  predecessorIds: readonly string[],
): Promise<EligibilitySnapshot["names"]> {
  if (predecessorIds.length === 0) return { [unit.unitId]: unit.name };
  const rows = await tx.unitVersion.findMany({
    where: { unitId: { in: [...predecessorIds] } },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true },
  });
  return { ...Object.fromEntries(rows.map(({ unitId, name }) => [unitId, name])), [unit.unitId]: unit.name };
}
