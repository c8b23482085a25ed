import "server-only";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { grouped } from "@/lib/core/grouped";
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
  const lineages = await listEarlierResultsOf(tx, [unitId], years);
  return lineages.get(unitId) ?? { unitId, predecessorIds: [], results: [] };
}

/** The same for many units, in as many statements as for one. */
export async function listEarlierResultsOf(
  tx: TenantTx,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<ReadonlyMap<string, Lineage>> {
  const predecessors = await listPredecessors(tx, unitIds, Math.min(...years));
  const asked = [...new Set([...unitIds, ...[...predecessors.values()].flat()])];
  const found = [...(await listTitles(tx, asked, years)), ...(await listGrades(tx, asked, years))];
  const results = grouped(found, (one) => one.unitId);
  const waiting = grouped(await listWaitingResults(tx, asked, years), (one) => one.unitId);
  return new Map(
    unitIds.map((unitId) => {
      const predecessorIds = predecessors.get(unitId) ?? [];
      const line = [unitId, ...predecessorIds];
      const lineage = {
        unitId,
        predecessorIds,
        results: line.flatMap((id) => results.get(id) ?? []),
        waiting: line.flatMap((id) => waiting.get(id) ?? []),
      };
      return [unitId, lineage];
    }),
  );
}

/**
 * Units that each came from and that still existed when the year ended. A merge before that stays out: the merged unit
 * itself stood in the year, and older results are not its own.
 */
async function listPredecessors(
  tx: TenantTx,
  unitIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!Number.isFinite(year)) return new Map();
  const yearEnd = `${year}-12-31`;
  const before = await listSuccessions(tx, unitIds, yearEnd);
  const ancestors = new Map(unitIds.map((unitId) => [unitId, ancestorsOf(unitId, before)] as const));
  const stood = new Set(await keepThoseThatStood(tx, [...new Set([...ancestors.values()].flat())], yearEnd));
  return new Map(
    [...ancestors].map(([unitId, found]) => [unitId, found.filter((id) => stood.has(id))] as const),
  );
}

/** Who came from whom after the day, as far back as the units asked for reach. */
async function listSuccessions(
  tx: TenantTx,
  unitIds: readonly string[],
  day: IsoDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const before = new Map<string, readonly string[]>();
  let generation = [...unitIds];
  for (let depth = 0; depth < MAX_GENERATIONS && generation.length > 0; depth += 1) {
    const rows = await tx.unitSuccession.findMany({
      where: { successorId: { in: generation }, onDay: { gt: dateColumn(day) } },
      select: { predecessorId: true, successorId: true },
    });
    const found = grouped(rows, ({ successorId }) => successorId);
    for (const id of generation) {
      before.set(
        id,
        (found.get(id) ?? []).map(({ predecessorId }) => predecessorId),
      );
    }
    generation = [...new Set(rows.map(({ predecessorId }) => predecessorId))].filter((id) => !before.has(id));
  }
  return before;
}

function ancestorsOf(unitId: string, before: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  let generation = [unitId];
  while (generation.length > 0) {
    const parents = generation.flatMap((id) => before.get(id) ?? []);
    generation = [...new Set(parents)].filter((id) => id !== unitId && !found.has(id));
    for (const id of generation) found.add(id);
  }
  return [...found];
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
