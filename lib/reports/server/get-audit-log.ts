import "server-only";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { defineQuery } from "@/lib/platform/query";
import type { AuditFilter, AuditLogView } from "@/lib/reports/audit-contract";
import { auditSentence } from "@/lib/reports/domain/audit-words";
import { auditNames } from "@/lib/reports/server/audit-names";
import { auditWhere } from "@/lib/reports/server/audit-where";

/** How many checkpoints the page shows; the file has all. */
const CHECKPOINTS = 5;

/** The log of the reader's territory, newest first, a page at a time. */
export const getAuditLog = defineQuery({
  name: "reports.audit-log",
  permission: "audit.read",

  async run(
    { tx, actor },
    { filter, page: asked }: { readonly filter: AuditFilter; readonly page: number },
  ): Promise<Result<AuditLogView, never>> {
    const where = { entry: await auditWhere(tx, filter) };
    const total = await tx.auditLink.count({ where });
    const page = asked <= pageCount(total) ? asked : 1;
    const links = await tx.auditLink.findMany({
      where,
      include: { entry: true },
      orderBy: { seq: "desc" },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const names = await auditNames(
      tx,
      links.map(({ entry }) => entry),
    );
    const checkpoints = await tx.auditCheckpoint.findMany({ orderBy: { size: "desc" }, take: CHECKPOINTS });
    return ok({
      filter,
      total,
      page,
      pages: pageCount(total),
      whole: isWholeProvince(actor.scopePath),
      rows: links.map(({ seq, entry }) => ({
        seq,
        at: formatDateTime(entry.at),
        sentence: auditSentence(entry.event, entry.details),
        subject: names.subject(entry),
        subjectId: entry.subjectId,
        personName: names.person(entry),
        bodyName: entry.bodyName,
      })),
      checkpoints: checkpoints.map(({ size, rootHash, keyId, at }) => ({
        size,
        rootHash,
        keyId,
        at: formatDateTime(at),
      })),
    });
  },
});

/** The territory of a province: there the policies hold nothing of the log back. */
export const isWholeProvince = (scopePath: string): boolean => /^t\/[^/]+\/$/.test(scopePath);
