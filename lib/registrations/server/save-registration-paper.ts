import "server-only";
import type { Actor } from "@/lib/core/actor";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import type { FilePlace } from "@/lib/core/files";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { storeFileOnce } from "@/lib/platform/storage/store-file-once";
import { getPlan } from "@/lib/programmes/server/find-plan";
import type { EntryPaper } from "@/lib/programmes/domain/plan";
import {
  savePaperInput,
  type ChangedMeanwhile,
  type SavePaperInput,
  type SavePaperRefusal,
} from "@/lib/registrations/contract";
import { mayWritePapers } from "@/lib/registrations/domain/authority";
import { papersOf, templateOf } from "@/lib/registrations/domain/papers";
import type { PaperData } from "@/lib/registrations/server/paper-store";
import { findRegistration, type StoredRegistration } from "@/lib/registrations/server/registration-store";
import type { Prisma } from "@/prisma/client/client";

export interface SavedPaper {
  readonly registrationId: string;
  readonly title: string;
}

/**
 * Keeps one paper of a registration: by number and date, as a signed file, written from the template, or waived where the plan lets
 * it be («nơi không có tổ chức Đảng»). Papers of a selected unit and of one on the approved list come after. Two
 * people at one paper: the second learns that it changed, and what he typed is shown again. A file that is another
 * paper of the registration is refused as `file.dup`.
 */
export const saveRegistrationPaper = defineCommand({
  name: "registration.save-paper",
  permission: "registration.prepare",
  input: savePaperInput,

  async run(context, input): Promise<Result<SavedPaper, SavePaperRefusal>> {
    const { tx, actor } = context;
    const registration = await findRegistration(tx, input.registrationId);
    if (!registration || !mayWritePapers(actor, registration)) return err({ code: "registration.not-found" });

    const { content } = await getPlan(tx, registration.planVersionId);
    const asked = papersOf(content.entry, registration.unitClass).find(
      ({ paper }) => paper.code === input.code,
    );
    if (!asked) return err({ code: "registration.paper-not-asked" });
    if (!asked.writableIn.includes(registration.status)) {
      return err({ code: "registration.paper-closed", status: registration.status });
    }
    const wrong = paperRefusal(asked.paper, input, actor.today);
    if (wrong) return err(wrong);
    const file = await takeFile(tx, actor, { registration, input });
    if (!file.ok) return file;

    const toWrite = { registration, paper: asked.paper, input, fileId: file.value };
    const saved = await writePaper(context, toWrite);
    if (!saved) return err(await paperChanged(tx, registration, input.code));
    await recordSaving(context, { registration, input });
    return ok({ registrationId: registration.id, title: asked.paper.title });
  },
});

/** What is missing for the way chosen. A paper cannot be dated after today. */
function paperRefusal(paper: EntryPaper, input: SavePaperInput, today: IsoDate): SavePaperRefusal | null {
  if (input.documentDate && input.documentDate > today)
    return { code: "registration.paper-date-future", today };
  switch (input.source) {
    case "waived":
      return paper.waivedWhen === null ? { code: "registration.paper-not-waivable" } : null;
    case "number":
      if (input.documentNumber === "") return { code: "registration.paper-number-missing" };
      return input.documentDate === null ? { code: "registration.paper-date-missing" } : null;
    case "template":
      if (templateOf(paper.code) === null) return { code: "registration.paper-not-templated" };
      return input.content === "" || input.signerName === ""
        ? { code: "registration.paper-text-missing" }
        : null;
    case "file":
      return null;
  }
}

/** Which other paper of the registration a file of these bytes is. */
const placeInRegistration =
  (tx: TenantTx, registrationId: string, but: string) =>
  async (sha256: string): Promise<FilePlace | null> => {
    const other = await tx.registrationPaper.findFirst({
      where: { registrationId, code: { not: but }, file: { sha256 } },
      select: { title: true },
    });
    return other && { kind: "entry_paper", name: other.title };
  };

/** The file chosen now, else the one that is there already. Null for the ways that need none. */
async function takeFile(
  tx: TenantTx,
  actor: Actor,
  { registration, input }: { readonly registration: StoredRegistration; readonly input: SavePaperInput },
): Promise<Result<string | null, SavePaperRefusal>> {
  if (input.source !== "file") return ok(null);
  if (input.file) {
    const standsAt = placeInRegistration(tx, registration.id, input.code);
    const kept = await storeFileOnce(tx, actor, input.file, { ...registration, standsAt });
    return kept.ok ? ok(kept.value.fileId) : kept;
  }
  const earlier = await tx.registrationPaper.findFirst({
    where: { registrationId: registration.id, code: input.code },
    select: { fileId: true },
  });
  return earlier?.fileId ? ok(earlier.fileId) : err({ code: "registration.paper-file-missing" });
}

/** Who saved the paper after the form was shown, and when. */
async function paperChanged(
  tx: TenantTx,
  { id, status }: StoredRegistration,
  code: string,
): Promise<ChangedMeanwhile> {
  const row = await tx.registrationPaper.findFirst({
    where: { registrationId: id, code },
    include: { updatedBy: { select: { fullName: true } } },
  });
  return {
    code: "registration.changed-meanwhile",
    by: row?.updatedBy.fullName ?? null,
    at: row ? formatDateTime(row.updatedAt) : null,
    status,
  };
}

interface PaperToWrite {
  readonly registration: StoredRegistration;
  readonly paper: EntryPaper;
  readonly input: SavePaperInput;
  readonly fileId: string | null;
}

/** False when somebody saved the paper after the form was shown: the condition and the write are one statement. */
async function writePaper(
  { tx, actor, now }: CommandContext,
  { registration, paper, input, fileId }: PaperToWrite,
): Promise<boolean> {
  const row = { ...columnsOf(actor, input), fileId, title: paper.title, updatedAt: now };
  const mine = { registrationId: registration.id, code: paper.code };
  if (input.seen === "") {
    const { count } = await tx.registrationPaper.createMany({
      data: [{ ...row, ...mine, tenantId: actor.tenantId, id: newId() }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const seenAt = new Date(input.seen);
  if (Number.isNaN(seenAt.getTime())) return false;
  const { count } = await tx.registrationPaper.updateMany({
    where: { ...mine, updatedAt: seenAt },
    data: row,
  });
  return count === 1;
}

function columnsOf(actor: Actor, input: SavePaperInput) {
  const { source, documentNumber, documentDate, content, signerTitle, signerName } = input;
  const data: PaperData = {
    source,
    text: source === "template" ? { content, signerTitle, signerName } : null,
  };
  const waived = source === "waived";
  return {
    documentNumber: waived || documentNumber === "" ? null : documentNumber,
    documentDate: waived || documentDate === null ? null : dateColumn(documentDate),
    // PaperData is JSON-safe; Prisma's input type cannot follow its readonly parts.
    data: data as unknown as Prisma.InputJsonObject,
    updatedById: actor.personId,
  };
}

async function recordSaving(
  { tx, actor }: CommandContext,
  { registration, input }: Pick<PaperToWrite, "registration" | "input">,
): Promise<void> {
  await recordAudit(tx, actor, {
    event: "registration.paper-saved",
    subjectType: "registration",
    subjectId: registration.id,
    details: { paper: input.code, source: input.source },
  });
}
