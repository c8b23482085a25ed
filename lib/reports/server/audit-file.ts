import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn } from "@/lib/core/dates";
import { csvLines, csvOf } from "@/lib/core/spreadsheet";
import { formatDateTime } from "@/lib/core/text";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant, type TenantTx } from "@/lib/platform/db/with-tenant";
import type { AuditExport } from "@/lib/reports/audit-contract";
import { auditSentence } from "@/lib/reports/domain/audit-words";
import { auditNames } from "@/lib/reports/server/audit-names";
import { auditWhere } from "@/lib/reports/server/audit-where";
import { checkpointLines } from "@/lib/reports/server/get-checkpoints";

/** Rows read at a time: the file is never whole in memory. */
const BATCH = 500;

/** The file of an accepted export, as it is read. */
export function auditFile(actor: Actor, wanted: AuditExport): Response {
  const { format } = wanted;
  const isCsv = format === "csv";
  const encoder = new TextEncoder();
  const parts = isCsv ? csvParts(actor, wanted) : jsonParts(actor, wanted);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": isCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8",
      "Content-Disposition": `attachment; filename="nhat-ky.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

type Batch = Awaited<ReturnType<typeof readBatch>>;

function readBatch(tx: TenantTx, where: Awaited<ReturnType<typeof auditWhere>>, after: number, upTo: number) {
  return tx.auditLink.findMany({
    where: { seq: { gt: after, lte: upTo }, entry: where },
    include: { entry: true },
    orderBy: { seq: "asc" },
    take: BATCH,
  });
}

/** Batch by batch in the order of the chain, each turned into text inside its own short transaction. */
async function* batches(
  actor: Actor,
  { filter, upTo }: AuditExport,
  textOf: (tx: TenantTx, batch: Batch) => Promise<string>,
): AsyncGenerator<string> {
  let after = 0;
  for (let isMore = true; isMore;) {
    const part = await readTenant(scopeOf(actor), async (tx) => {
      const batch = await readBatch(tx, await auditWhere(tx, filter), after, upTo);
      return { last: batch.at(-1)?.seq, isFull: batch.length === BATCH, text: await textOf(tx, batch) };
    });
    if (part.last !== undefined) {
      after = part.last;
      yield part.text;
    }
    isMore = part.isFull;
  }
}

const CSV_HEAD = ["Số", "Thời điểm", "Việc", "Bản ghi", "Người", "Cơ quan", "Ngày làm việc", "Mã băm"];

async function* csvParts(actor: Actor, wanted: AuditExport): AsyncGenerator<string> {
  yield csvOf([CSV_HEAD]);
  yield* batches(actor, wanted, async (tx, batch) => {
    const names = await auditNames(
      tx,
      batch.map(({ entry }) => entry),
    );
    const lines = batch.map(({ seq, hash, entry }) => [
      String(seq),
      formatDateTime(entry.at),
      auditSentence(entry.event, entry.details),
      names.subject(entry),
      names.person(entry),
      entry.bodyName,
      fromDateColumn(entry.workingDate),
      hash,
    ]);
    return csvLines(lines);
  });
}

const lineOf = (value: object): string => `${JSON.stringify(value)}\n`;

/** The form that public/kiem-tra-nhat-ky.mjs proves: head, checkpoints, then every column exactly as it was hashed. */
async function* jsonParts(actor: Actor, wanted: AuditExport): AsyncGenerator<string> {
  const { tenantId } = actor;
  const { complete, upTo } = wanted;
  const exportedAt = new Date().toISOString();
  yield lineOf({ format: "so-vang-audit-1", tenantId, exportedAt, exportedBy: actor.personName, complete });
  if (complete) {
    const checkpoints = await readTenant(scopeOf(actor), (tx) => checkpointLines(tx, upTo));
    yield checkpoints.map(lineOf).join("");
  }
  yield* batches(actor, wanted, async (tx, batch) => {
    const ids = batch.map(({ entryId }) => entryId);
    // The database's own text of the details: that is what was hashed.
    const texts = await tx.$queryRaw<{ id: string; details: string }[]>`
      SELECT id::text, details::text FROM audit_entry WHERE id = ANY (${ids}::uuid[])`;
    const detailsOf = new Map(texts.map(({ id, details }) => [id, details]));
    return batch
      .map(({ seq, prevHash, hash, entry }) =>
        lineOf({
          seq,
          prevHash,
          hash,
          ...entry,
          at: entry.at.toISOString(),
          workingDate: fromDateColumn(entry.workingDate),
          details: detailsOf.get(entry.id) ?? "",
        }),
      )
      .join("");
  });
}
