import "server-only";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { EarlierPaper } from "@/lib/recognition/domain/particulars";
import { RECOGNITION_STATUSES, type RecognitionStatus } from "@/lib/recognition/domain/public-facts";
import type { Effect } from "@/lib/recognition/domain/standing";
import type { DraftUnit } from "@/lib/recognition/server/write-draft";
import type { Prisma } from "@/prisma/client/client";

type RecognitionRecord = NonNullable<Awaited<ReturnType<TenantTx["recognition"]["findFirst"]>>>;

export type StoredRecognition = Omit<RecognitionRecord, "status"> & { readonly status: RecognitionStatus };

export function storedRecognition(row: RecognitionRecord): StoredRecognition {
  const status = RECOGNITION_STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`unknown recognition status ${row.status}`);
  return { ...row, status };
}

/** A recognised unit's result that the actor can see; results «chưa đạt» are none. */
export async function findRecognition(tx: TenantTx, id: string): Promise<StoredRecognition | null> {
  const row = await tx.recognition.findFirst({ where: { id, outcome: "recognised" } });
  return row && storedRecognition(row);
}

/** Makes two papers about one recognition wait for each other. */
export async function lockRecognitions(tx: TenantTx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM recognition WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Recognitions that stand in a paper under way: neither issued nor cancelled. */
export async function findInPaper(
  tx: TenantTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly decisionId: string; readonly abstract: string }>> {
  const rows = await tx.decisionItem.findMany({
    where: { recognitionId: { in: [...ids] }, decision: { status: { notIn: ["cancelled", "issued"] } } },
    select: { recognitionId: true, decision: { select: { id: true, abstract: true } } },
  });
  return new Map(
    rows.map(({ recognitionId, decision }) => [
      recognitionId ?? "",
      { decisionId: decision.id, abstract: decision.abstract },
    ]),
  );
}

/** What changes of how a recognition stands; the condition and the write are one statement. */
export type StandingChange = Pick<
  Prisma.RecognitionUncheckedUpdateManyInput,
  | "status"
  | "statusDocument"
  | "statusOn"
  | "statusDecisionId"
  | "maintainedYear"
  | "correctionDocument"
  | "correctedOn"
  | "replacementCode"
>;

export async function changeStanding(
  tx: TenantTx,
  { id, status, revision }: Pick<StoredRecognition, "id" | "status" | "revision">,
  change: StandingChange,
): Promise<boolean> {
  const { count } = await tx.recognition.updateMany({
    where: { id, status, revision },
    data: { ...change, revision: { increment: 1 } },
  });
  return count === 1;
}

/** The earlier paper with the names of its day. */
export const earlierPaper = (row: StoredRecognition): EarlierPaper => ({
  number: row.decisionNumber,
  decidedOn: fromDateColumn(row.decidedOn),
  deciderName: row.deciderName,
  cycleYear: row.cycleYear,
  unitName: row.unitName,
  unitKind: row.unitKind,
  placeName: row.placeName,
});

/**
 * A line about an earlier recognition. A notice and a replacement speak of units as the register calls them today; a
 * withdrawal and a correction of the unit as it was recognised, also when it has been merged since.
 */
export const fromRecognition = (
  row: RecognitionRecord,
  effect: Effect,
): Pick<DraftUnit, "recognition" | "asRecognised"> => ({
  recognition: {
    id: row.id,
    effect,
    note: `${row.decisionNumber} ngày ${formatDate(fromDateColumn(row.decidedOn))}`,
  },
  ...(effect === "maintain" || effect === "lapse" || effect === "replace"
    ? {}
    : {
        asRecognised: {
          versionId: row.unitVersionId,
          name: row.unitName,
          unitClass: row.unitKind,
          placeName: row.placeName,
        },
      }),
});

export interface EndedUnit {
  readonly on: IsoDate;
  readonly successors: readonly { readonly unitId: string; readonly name: string }[];
}

/** Units that no longer stand in the register on the day, and what became of them. */
export async function findEnded(
  tx: TenantTx,
  unitIds: readonly string[],
  today: IsoDate,
): Promise<ReadonlyMap<string, EndedUnit>> {
  const day = dateColumn(today);
  const ids = [...new Set(unitIds)];
  const rows = await tx.unitSuccession.findMany({
    where: { predecessorId: { in: ids }, onDay: { lte: day } },
    orderBy: { onDay: "asc" },
  });
  if (rows.length === 0) return new Map();
  const living = await tx.unitVersion.findMany({
    where: {
      unitId: {
        in: [...rows.map(({ predecessorId }) => predecessorId), ...rows.map((row) => row.successorId)],
      },
      ...validOn(today),
    },
    select: { unitId: true, name: true },
  });
  const ended = new Map<string, EndedUnit>();
  for (const { predecessorId, successorId, onDay } of rows) {
    if (living.some(({ unitId }) => unitId === predecessorId)) continue;
    const name = living.find(({ unitId }) => unitId === successorId)?.name;
    const before = ended.get(predecessorId)?.successors ?? [];
    ended.set(predecessorId, {
      on: fromDateColumn(onDay),
      successors: name ? [...before, { unitId: successorId, name }] : before,
    });
  }
  return ended;
}
