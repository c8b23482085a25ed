import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { err, ok, type Result } from "@/lib/core/result";
import { compareVietnamese, fold } from "@/lib/core/text";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { scopeOf } from "@/lib/programmes/domain/scope";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { CandidateFilter, CandidateRow, CandidatesView } from "@/lib/registrations/contract";
import { holdsExactly } from "@/lib/registrations/domain/authority";
import { candidateRow } from "@/lib/registrations/server/candidate-row";
import { entryPlanView, findEntryPlan } from "@/lib/registrations/server/entry-plans";
import {
  concernsTerritory,
  selectableLevels,
  territoryOf,
  unitsWithExtension,
} from "@/lib/registrations/server/entry-side";
import { listQuotaLines } from "@/lib/registrations/server/list-quota-lines";
import { MANAGING_LEVELS, type ManagingLevel } from "@/lib/units/domain/management";
import {
  ENTERPRISE_FORMS,
  ENTERPRISE_SIZES,
  SCHOOL_LEVELS,
  UNIT_CLASSES,
  type UnitClass,
} from "@/lib/units/domain/unit-class";
import { findFactsOfUnits } from "@/lib/units/server/find-unit-facts";

/**
 * Units that the actor may choose or register in a plan, a page at a time: those the plan takes in first, the
 * others after them with the clause that leaves them out. Refuses a plan that is unknown or not of his ground.
 */
export const listCandidates = defineQuery({
  name: "registration.list-candidates",
  permission: "registration.read",

  async run(
    { tx, actor, today },
    filter: CandidateFilter,
  ): Promise<Result<CandidatesView, { readonly code: "registration.plan-not-found" }>> {
    const plan = await findEntryPlan(tx, filter.planVersionId);
    if (!plan || !concernsTerritory(plan, await territoryOf(tx, actor))) {
      return err({ code: "registration.plan-not-found" });
    }
    const candidates = await listEntryUnits(tx, actor, plan);
    const matching = candidates
      .filter(({ name, unitClass }) => {
        const classFits = filter.unitClass === null || unitClass === filter.unitClass;
        return classFits && (filter.text === "" || fold(name).includes(fold(filter.text)));
      })
      .toSorted(insideFirst);
    const page = filter.page <= pageCount(matching.length) ? filter.page : 1;

    const rows: CandidateRow[] = [];
    const shown = matching.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ unitId }) => unitId);
    const facts = await findFactsOfUnits(tx, shown, today);
    for (const unitId of shown) {
      const unit = facts.get(unitId);
      if (unit?.ok) rows.push(await candidateRow(tx, actor, { plan, unit: unit.value }));
    }
    const dates = await findPlanDates(tx);
    return ok({
      plan: entryPlanView(plan, today, { dates, units: await unitsWithExtension(tx, actor, dates) }),
      way: plan.content.entry.kind === "selected" ? "select" : "register",
      page: { rows, total: matching.length, page, pages: pageCount(matching.length) },
      unitClasses: UNIT_CLASSES.filter((known) => candidates.some(({ unitClass }) => unitClass === known)),
      total: candidates.length,
      quotas: await listQuotaLines(tx, actor, plan, today),
      mayEnterResults: holds(actor, "result.enter"),
    });
  },
});

interface Candidate {
  readonly unitId: string;
  readonly name: string;
  readonly unitClass: UnitClass;
  readonly inside: boolean;
}

function insideFirst(a: Candidate, b: Candidate): number {
  if (a.inside !== b.inside) return a.inside ? -1 : 1;
  const byClass = UNIT_CLASSES.indexOf(a.unitClass) - UNIT_CLASSES.indexOf(b.unitClass);
  return byClass === 0 ? compareVietnamese(a.name, b.name) : byClass;
}

/** The units that are the actor's to choose or register in a plan, inside its scope or not. */
export async function listEntryUnits(
  tx: TenantTx,
  actor: Actor,
  plan: PlanOnRecord,
): Promise<readonly Candidate[]> {
  const levels = await levelsOfMyUnits(tx, actor, plan);
  const versions = await tx.unitVersion.findMany({
    where: { unitId: { in: [...levels.keys()] }, ...validOn(actor.today) },
  });
  return versions.flatMap((version) => {
    const unitClass = UNIT_CLASSES.find((known) => known === version.kind);
    const managingLevel = levels.get(version.unitId);
    if (!unitClass || !managingLevel) return [];
    const { unitId, name, armedForces } = version;
    const scope = scopeOf(plan.content, {
      unitClass,
      managingLevel,
      armedForces,
      enterpriseSize: ENTERPRISE_SIZES.find((size) => size === version.enterpriseSize) ?? null,
      enterpriseForm: ENTERPRISE_FORMS.find((form) => form === version.enterpriseForm) ?? null,
      schoolLevel: SCHOOL_LEVELS.find((level) => level === version.schoolLevel) ?? null,
    });
    return [{ unitId, name, unitClass, inside: scope.ok }];
  });
}

/** The units that are the actor's to choose or register, each with the level that manages it today. */
async function levelsOfMyUnits(
  tx: TenantTx,
  actor: Actor,
  plan: PlanOnRecord,
): Promise<ReadonlyMap<string, ManagingLevel>> {
  const rows = await tx.unitManagement.findMany({
    where: {
      ...validOn(actor.today),
      ...(actor.unitId ? { unitId: actor.unitId } : { scopePath: { startsWith: actor.scopePath } }),
    },
    select: { unitId: true, level: true, basis: true, scopePath: true },
  });
  const chosenLevels = selectableLevels(plan, actor);
  const mine = (level: ManagingLevel, scopePath: string): boolean =>
    plan.content.entry.kind === "selected"
      ? chosenLevels.includes(level)
      : actor.unitId !== null || holdsExactly(actor, "registration.prepare", scopePath);

  const found = new Map<string, ManagingLevel>();
  // A delegation comes after the record by law and replaces it (TT 124 Đ.10.5).
  for (const row of rows.toSorted((a) => (a.basis === "delegated" ? 1 : -1))) {
    const level = MANAGING_LEVELS.find((known) => known === row.level);
    if (level && mine(level, row.scopePath)) found.set(row.unitId, level);
    else found.delete(row.unitId);
  }
  return found;
}
