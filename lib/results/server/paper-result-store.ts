import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, fromDateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { EnterResultInput, PaperResultRow, ResultThere } from "@/lib/results/contract";
import type { WaitingResult } from "@/lib/results/domain/earlier-result";
import {
  outcomeNamed,
  PAPER_RESULT_STATUSES,
  partsOf,
  placeOfDecision,
  type PaperResultStatus,
} from "@/lib/results/domain/paper-result";
import { versionOn, type PlacedUnit } from "@/lib/results/server/unit-place";
import { formatDate } from "@/lib/core/text";
import type { Prisma } from "@/prisma/client/client";

const WITH_PEOPLE = {
  enteredBy: { select: { fullName: true } },
  checkedBy: { select: { fullName: true } },
  file: { select: { id: true, name: true, size: true, mediaType: true } },
} as const satisfies Prisma.PaperResultInclude;

export type StoredResult = Prisma.PaperResultGetPayload<{ include: typeof WITH_PEOPLE }>;

export const statusOfResult = ({ status }: { readonly status: string }): PaperResultStatus =>
  PAPER_RESULT_STATUSES.find((known) => known === status) ?? "refused";

export const findPaperResult = (tx: TenantTx, resultId: string): Promise<StoredResult | null> =>
  tx.paperResult.findFirst({ where: { id: resultId }, include: WITH_PEOPLE });

export const listPaperRows = (
  tx: TenantTx,
  query: Pick<Prisma.PaperResultFindManyArgs, "where" | "skip" | "take">,
): Promise<StoredResult[]> =>
  tx.paperResult.findMany({
    ...query,
    include: WITH_PEOPLE,
    orderBy: [{ enteredAt: "desc" }, { id: "asc" }],
  });

export const rowOfResult = (row: StoredResult): PaperResultRow => ({
  resultId: row.id,
  unitId: row.unitId,
  unitName: row.unitName,
  outcome: outcomeNamed(row.programme, row.result),
  cycleYear: row.cycleYear,
  decisionNumber: row.decisionNumber,
  decidedOn: fromDateColumn(row.decidedOn),
  deciderName: row.deciderName,
  status: statusOfResult(row),
  enteredBy: row.enteredBy.fullName,
  enteredOn: fromDateColumn(row.enteredOn),
});

/** Writes the entry as it was typed, to be checked; gives its id, or null when the same was entered meanwhile. */
export async function insertPaperResult(
  tx: TenantTx,
  actor: Actor,
  {
    input,
    unit,
    fileId,
  }: { readonly input: EnterResultInput; readonly unit: PlacedUnit; readonly fileId: string | null },
): Promise<string | null> {
  const id = newId();
  const version = versionOn(unit, input.decidedOn);
  const { count } = await tx.paperResult.createMany({
    skipDuplicates: true,
    data: [
      {
        tenantId: actor.tenantId,
        id,
        unitId: unit.unitId,
        unitVersionId: version.id,
        unitName: version.name,
        ...partsOf(input.outcome),
        cycleYear: input.cycleYear,
        decisionNumber: input.decisionNumber,
        decidedOn: dateColumn(input.decidedOn),
        deciderName: input.deciderName,
        deciderLevel: input.deciderLevel,
        signerName: input.signerName || null,
        signerTitle: input.signerTitle || null,
        keptAt: input.keptAt || null,
        fileId,
        replacesId: input.replacesId ?? null,
        enteredById: actor.personId,
        enteredOn: dateColumn(actor.today),
        scopePath: unit.scopePath,
        decidedPath: placeOfDecision(unit.place, input.deciderLevel),
        unitScope: unit.unitScope,
      },
    ],
  });
  return count === 1 ? id : null;
}

/** False when somebody else was there first. */
export async function replaceResult(
  tx: TenantTx,
  id: string,
  from: "waiting" | "confirmed",
): Promise<boolean> {
  const { count } = await tx.paperResult.updateMany({
    where: { id, status: from },
    data: { status: "replaced" },
  });
  return count === 1;
}

interface AboutUnit {
  readonly unitId: string;
  readonly input: EnterResultInput;
}

const documentOf = (row: {
  readonly decisionNumber: string;
  readonly decidedOn: Date;
  readonly deciderName: string;
}): string =>
  `số ${row.decisionNumber} ngày ${formatDate(fromDateColumn(row.decidedOn))}, ${row.deciderName}`;

/**
 * What the register says already of this unit, programme and year, checked or waiting. The entry that is being
 * replaced, and the result made from it, do not stand in the way.
 */
export async function findResultThere(
  tx: TenantTx,
  { unitId, input: { outcome, cycleYear, replacesId } }: AboutUnit,
): Promise<ResultThere | null> {
  const { programme } = partsOf(outcome);
  const there = (row: Parameters<typeof documentOf>[0], resultId: string | null): ResultThere => ({
    code: "result.already-there",
    year: cycleYear,
    document: documentOf(row),
    resultId,
  });
  const entries = await tx.paperResult.findMany({
    where: { unitId, programme, cycleYear, status: { in: ["waiting", "confirmed"] } },
    orderBy: { enteredAt: "desc" },
  });
  const other = entries.find(({ id }) => id !== replacesId);
  if (other) return there(other, other.id);

  const known =
    programme === "movement_grade"
      ? await tx.gradeResult.findMany({ where: { unitId, cycleYear, status: "active" } })
      : await tx.recognition.findMany({
          where: { unitId, programme, cycleYear, status: { not: "superseded" } },
        });
  const decided = known.find(({ paperResultId }) => paperResultId === null || paperResultId !== replacesId);
  return decided ? there(decided, decided.paperResultId) : null;
}

/** Entries that wait for a second person, of these units and years: said where a result is missing. */
export async function listWaitingResults(
  tx: TenantTx,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<readonly WaitingResult[]> {
  const rows = await tx.paperResult.findMany({
    where: { unitId: { in: [...unitIds] }, cycleYear: { in: [...years] }, status: "waiting" },
    select: { unitId: true, programme: true, cycleYear: true },
  });
  return rows.map(({ unitId, programme, cycleYear }) => ({ unitId, programme, year: cycleYear }));
}
