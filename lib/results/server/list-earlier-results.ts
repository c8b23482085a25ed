import "server-only";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { MOVEMENT_GRADES, PROGRAMMES } from "@/lib/programmes/domain/programme";
import type { EarlierResult, Lineage } from "@/lib/results/domain/earlier-result";
import { listWaitingResults } from "@/lib/results/server/paper-result-store";

/** Longer chains of merges do not occur; the bound keeps a wrong register from running in a circle. */
const MAX_GENERATIONS = 5;

/**
 * Results of a unit in the years asked, and of the units it came from in so far as they existed in those years: each
 * with the decision behind it. Reads only; what the actor may not see is not there.
 */
export async function listEarlierResults(
  tx: TenantTx,
  unitId: string,
  years: readonly number[],
): Promise<Lineage> {
  const predecessorIds = await listPredecessors(tx, unitId, Math.min(...years));
  const unitIds = [unitId, ...predecessorIds];
  const titles = await listTitles(tx, unitIds, years);
  const grades = await listGrades(tx, unitIds, years);
  const waiting = await listWaitingResults(tx, unitIds, years);
  return { unitId, predecessorIds, results: [...titles, ...grades], waiting };
}

/**
 * Units it came from that still existed when the year ended. A merge before that stays out: the merged unit
 * itself stood in the year, and older results are not its own.
 */
async function listPredecessors(tx: TenantTx, unitId: string, year: number): Promise<readonly string[]> {
  if (!Number.isFinite(year)) return [];
  const yearEnd = `${year}-12-31`;
  const ancestors = new Set<string>();
  let generation = [unitId];
  for (let depth = 0; depth < MAX_GENERATIONS && generation.length > 0; depth += 1) {
    const rows = await tx.unitSuccession.findMany({
      where: { successorId: { in: generation }, onDay: { gt: dateColumn(yearEnd) } },
      select: { predecessorId: true },
    });
    const known = (id: string): boolean => id === unitId || ancestors.has(id);
    generation = rows.map(({ predecessorId }) => predecessorId).filter((id) => !known(id));
    for (const id of generation) ancestors.add(id);
  }
  return keepThoseThatStood(tx, [...ancestors], yearEnd);
}

/** Leaves out units that came into being only after the day: they are links to those before them. */
async function keepThoseThatStood(
  tx: TenantTx,
  unitIds: readonly string[],
  day: IsoDate,
): Promise<readonly string[]> {
  if (unitIds.length === 0) return [];
  const versions = await tx.unitVersion.findMany({
    where: { unitId: { in: [...unitIds] } },
    select: { unitId: true, validFrom: true },
  });
  return unitIds.filter((id) => {
    const own = versions.filter((version) => version.unitId === id);
    return own.length === 0 || own.some(({ validFrom }) => fromDateColumn(validFrom) <= day);
  });
}

async function listTitles(
  tx: TenantTx,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<readonly EarlierResult[]> {
  const rows = await tx.recognition.findMany({
    where: {
      unitId: { in: [...unitIds] },
      cycleYear: { in: [...years] },
      // A paper that was entered wrongly, and entered anew.
      NOT: { source: "paper", status: "superseded", paperResultId: { not: null } },
    },
    orderBy: { decidedOn: "desc" },
  });
  return rows.flatMap((row) => {
    const programme = PROGRAMMES.find((known) => known === row.programme);
    if (!programme) return [];
    return [
      {
        unitId: row.unitId,
        unitName: row.unitName,
        programme,
        year: row.cycleYear,
        outcome: { kind: "title" as const, achieved: row.outcome === "recognised" },
        withdrawn: row.status === "revoked",
        decisionNumber: row.decisionNumber,
        decidedOn: fromDateColumn(row.decidedOn),
        deciderName: row.deciderName,
        source: sourceOf(row.source),
      },
    ];
  });
}

async function listGrades(
  tx: TenantTx,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<readonly EarlierResult[]> {
  const rows = await tx.gradeResult.findMany({
    where: { unitId: { in: [...unitIds] }, cycleYear: { in: [...years] }, status: "active" },
  });
  const names = await listNames(
    tx,
    rows.map((row) => row.unitId),
  );
  return rows.flatMap((row) => {
    const grade = MOVEMENT_GRADES.find((known) => known === row.grade);
    if (!grade) return [];
    return [
      {
        unitId: row.unitId,
        unitName: names.get(row.unitId) ?? "",
        programme: "movement_grade" as const,
        year: row.cycleYear,
        outcome: { kind: "grade" as const, grade },
        withdrawn: false,
        decisionNumber: row.decisionNumber,
        decidedOn: fromDateColumn(row.decidedOn),
        deciderName: row.deciderName,
        source: sourceOf(row.source),
      },
    ];
  });
}

/** The latest name of each unit that the actor may see. */
async function listNames(tx: TenantTx, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.unitVersion.findMany({
    where: { unitId: { in: [...unitIds] } },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true },
  });
  return new Map(rows.map(({ unitId, name }) => [unitId, name]));
}

const sourceOf = (text: string): EarlierResult["source"] => (text === "system" ? "system" : "paper");
