import "server-only";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { ChangedMeanwhile } from "@/lib/registrations/contract";
import {
  samePaper,
  type PaperSource,
  type PaperText,
  type StoredPaper,
} from "@/lib/registrations/domain/papers";
import { storedPaper, type PaperData } from "@/lib/registrations/server/paper-store";
import type { WritablePaper } from "@/lib/registrations/server/find-writable-paper";
import type { Prisma } from "@/prisma/client/client";

export interface SavedPaper {
  readonly registrationId: string;
  readonly title: string;
  /** How often the paper was saved. */
  readonly revision: number;
  /** Real time, ISO. */
  readonly savedAt: string;
  /** What a draft could not keep as it was typed. */
  readonly unsaved: string | null;
}

/** What is to stand in the paper from now on. */
export interface PaperWriting {
  /** The revision the writer saw; 0 when there was none. */
  readonly revision: number;
  readonly source: PaperSource | null;
  readonly documentNumber: string;
  readonly documentDate: IsoDate | null;
  readonly fileId: string | null;
  /** Null: what was written from the template is given up. */
  readonly text: PaperText | null;
  readonly unsaved: string | null;
}

/**
 * Writes the paper and records it. Refuses `registration.changed-meanwhile` when somebody saved something else since
 * it was shown.
 */
export async function writePaper(
  context: CommandContext,
  { registration, paper, stored }: WritablePaper,
  writing: PaperWriting,
): Promise<Result<SavedPaper, ChangedMeanwhile>> {
  const { tx, actor, now } = context;
  const next = paperOf(paper.code, writing);
  const seen = stored?.revision ?? 0;
  const changed: ChangedMeanwhile = {
    code: "registration.changed-meanwhile",
    by: stored?.updatedBy.fullName ?? null,
    at: stored ? formatDateTime(stored.updatedAt) : null,
    status: registration.status,
  };
  // The page's own save may come just before the button, with these very words.
  const isOwn = stored?.updatedById === actor.personId && saysAlready(storedPaper(stored), next);
  if (seen !== writing.revision && !isOwn) return err(changed);

  const row = { ...columnsOf(next), title: paper.title, updatedById: actor.personId, updatedAt: now };
  const mine = { registrationId: registration.id, code: paper.code };
  const { count } =
    seen === 0
      ? await tx.registrationPaper.createMany({
          data: [{ ...row, ...mine, tenantId: actor.tenantId, id: newId() }],
          skipDuplicates: true,
        })
      : await tx.registrationPaper.updateMany({
          where: { ...mine, revision: seen },
          data: { ...row, revision: { increment: 1 } },
        });
  if (count !== 1) return err(changed);
  await recordAudit(tx, actor, {
    event: "registration.paper-saved",
    subjectType: "registration",
    subjectId: registration.id,
    details: { paper: paper.code, source: writing.source ?? "" },
  });
  return ok({
    registrationId: registration.id,
    title: paper.title,
    revision: seen + 1,
    savedAt: now.toISOString(),
    unsaved: writing.unsaved,
  });
}

/** Whether this was saved just before; what the page keeps of the text may go by the button. */
const saysAlready = (stored: StoredPaper, next: StoredPaper): boolean =>
  samePaper(next.text ? stored : { ...stored, text: null }, next);

const paperOf = (
  code: string,
  { source, documentNumber, documentDate, fileId, text }: PaperWriting,
): StoredPaper => ({
  code,
  source,
  documentNumber: documentNumber === "" ? null : documentNumber,
  documentDate,
  fileId,
  text,
});

function columnsOf({ source, text, documentNumber, documentDate, fileId }: StoredPaper) {
  const data: PaperData = { source, text };
  return {
    documentNumber,
    documentDate: documentDate && dateColumn(documentDate),
    fileId,
    // PaperData is JSON-safe; Prisma's input type cannot follow its readonly parts.
    data: data as unknown as Prisma.InputJsonObject,
  };
}
