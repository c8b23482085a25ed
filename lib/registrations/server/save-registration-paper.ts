import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import type { FilePlace } from "@/lib/core/files";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand, type CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { storeFileOnce } from "@/lib/platform/storage/store-file-once";
import type { EntryPaper } from "@/lib/programmes/domain/plan";
import { savePaperInput, type SavePaperInput, type SavePaperRefusal } from "@/lib/registrations/contract";
import { templateOf } from "@/lib/registrations/domain/papers";
import { findWritablePaper, type WritablePaper } from "@/lib/registrations/server/find-writable-paper";
import { writePaper, type SavedPaper } from "@/lib/registrations/server/write-paper";

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
    const found = await findWritablePaper(context, input);
    if (!found.ok) return found;
    const wrong = paperRefusal(found.value.paper, input, context.actor.today);
    if (wrong) return err(wrong);
    const file = await takeFile(context, found.value, input);
    if (!file.ok) return file;
    const { source, content, signerTitle, signerName } = input;
    return writePaper(context, found.value, {
      ...input,
      documentNumber: source === "waived" ? "" : input.documentNumber,
      documentDate: source === "waived" ? null : input.documentDate,
      fileId: file.value,
      text: source === "template" ? { content, signerTitle, signerName } : null,
      unsaved: null,
    });
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
  { tx, actor }: CommandContext,
  { registration, stored }: WritablePaper,
  input: SavePaperInput,
): Promise<Result<string | null, SavePaperRefusal>> {
  if (input.source !== "file") return ok(null);
  if (input.file) {
    const standsAt = placeInRegistration(tx, registration.id, input.code);
    const kept = await storeFileOnce(tx, actor, input.file, { ...registration, standsAt });
    return kept.ok ? ok(kept.value.fileId) : kept;
  }
  return stored?.fileId ? ok(stored.fileId) : err({ code: "registration.paper-file-missing" });
}
