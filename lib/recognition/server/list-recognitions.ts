import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { defineQuery } from "@/lib/platform/query";
import type { RecognitionFilter, RecognitionList, RecognitionRow } from "@/lib/recognition/after-contract";
import { territoriesOf } from "@/lib/recognition/domain/authority";
import {
  findEnded,
  storedRecognition,
  type EndedUnit,
  type StoredRecognition,
} from "@/lib/recognition/server/recognition-store";

interface ListInput {
  readonly filter: RecognitionFilter;
  readonly page: number;
}

/** Titles decided at the actor's territories and below, newest decision first, with how each stands today. */
export const listRecognitions = defineQuery({
  name: "recognition.list-recognitions",
  permission: "decision.read",

  async run({ tx, actor, today }, { filter, page }: ListInput): Promise<Result<RecognitionList, never>> {
    const places = territoriesOf(actor, "decision.read");
    const rows = await tx.recognition.findMany({
      where: {
        outcome: "recognised",
        OR: places.flatMap((place) => [{ scopePath: { startsWith: place } }, { unitScope: place }]),
        ...(filter.status ? { status: filter.status } : {}),
      },
      orderBy: [{ decidedOn: "desc" }, { unitName: "asc" }, { id: "asc" }],
    });
    const wanted = fold(filter.search);
    const found = rows.filter(({ unitName, placeName }) => fold(`${unitName} ${placeName}`).includes(wanted));
    const asked = Math.min(page, pageCount(found.length));
    const shown = found.slice((asked - 1) * PAGE_SIZE, asked * PAGE_SIZE).map(storedRecognition);
    const ended = await findEnded(
      tx,
      shown.map(({ unitId }) => unitId),
      today,
    );
    return ok({
      page: {
        rows: shown.map((row) => recognitionRow(row, ended.get(row.unitId) ?? null)),
        total: found.length,
        page: asked,
        pages: pageCount(found.length),
      },
      filter,
    });
  },
});

export const recognitionRow = (row: StoredRecognition, ended: EndedUnit | null): RecognitionRow => ({
  recognitionId: row.id,
  unitName: row.unitName,
  unitKind: row.unitKind,
  placeName: row.placeName,
  title: row.title,
  cycleYear: row.cycleYear,
  decisionNumber: row.decisionNumber,
  decidedOn: fromDateColumn(row.decidedOn),
  deciderName: row.deciderName,
  status: row.status,
  statusDocument: row.statusDocument,
  statusOn: row.statusOn && fromDateColumn(row.statusOn),
  maintainedYear: row.maintainedYear,
  ended,
  code: row.verificationCode,
});
