import "server-only";
import { detailOf } from "@/lib/core/details";
import { isId } from "@/lib/core/ids";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import type { ReaderRow, ReadersView } from "@/lib/dossiers/officer-views";
import { readDossier, type DossierNotFound } from "@/lib/dossiers/server/read-dossier";
import { DOSSIER_READ, traceDossier } from "@/lib/dossiers/server/trace-dossier";
import { defineQuery } from "@/lib/platform/query";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/**
 * «Ai đã xem hồ sơ này»: for the unit itself and for the officer who prepares its dossier. To anybody else it answers
 * as if the dossier were not there.
 */
export const getReaders = defineQuery({
  name: "dossiers.get-readers",
  permission: "dossier.read",
  trace: traceDossier,

  async run(
    context,
    { dossierId, page: asked }: { readonly dossierId: string; readonly page: number },
  ): Promise<Result<ReadersView, DossierNotFound>> {
    const { tx, actor } = context;
    const read = isId(dossierId) ? await readDossier(context, dossierId) : null;
    if (!read?.ok || !mayPrepare(actor, read.value.dossier)) return err({ code: "dossier.not-found" });

    const papers = await tx.evidence.findMany({
      where: { dossierId, fileId: { not: null } },
      select: { fileId: true },
    });
    const fileIds = papers.flatMap(({ fileId }) => (fileId ? [fileId] : []));
    const where = {
      OR: [
        { event: DOSSIER_READ, subjectId: dossierId },
        { subjectType: "file", subjectId: { in: fileIds } },
      ],
    };
    const total = await tx.auditEntry.count({ where });
    const page = asked <= pageCount(total) ? asked : 1;
    const entries = await tx.auditEntry.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return ok({
      head: read.value.head,
      total,
      page,
      pages: pageCount(total),
      rows: await readerRows(tx, entries),
    });
  },
});

type Entry = Awaited<ReturnType<TenantTx["auditEntry"]["findMany"]>>[number];

async function readerRows(tx: TenantTx, entries: readonly Entry[]): Promise<readonly ReaderRow[]> {
  const idsOf = (pick: (entry: Entry) => string | null): string[] => [
    ...new Set(entries.flatMap((entry) => pick(entry) ?? [])),
  ];
  const inList = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } });
  const people = await tx.person.findMany(inList(idsOf(({ personId }) => personId)));
  const posts = await tx.post.findMany(inList(idsOf(({ postId }) => postId)));
  const files = await tx.storedFile.findMany(
    inList(idsOf((entry) => (entry.subjectType === "file" ? entry.subjectId : null))),
  );
  return entries.map((entry) => ({
    id: entry.id,
    at: formatDateTime(entry.at),
    personName: people.find(({ id }) => id === entry.personId)?.fullName ?? "",
    postTitle: posts.find(({ id }) => id === entry.postId)?.title ?? "",
    bodyName: entry.bodyName,
    viewedAs: detailOf(entry.details, "viewedAs"),
    what: entry.event === DOSSIER_READ ? "dossier" : entry.event === "file.read" ? "file" : "download",
    fileName: files.find(({ id }) => id === entry.subjectId)?.name ?? null,
  }));
}
