import "server-only";
import { isIsoDate, parseTypedDate, type IsoDate } from "@/lib/core/dates";
import type { CommonRefusal } from "@/lib/core/failures";
import { err, ok, type Result } from "@/lib/core/result";
import type { SaveComponentInput } from "@/lib/dossiers/contract";
import {
  componentFieldsOf,
  componentGaps,
  documentDateProblem,
  type ComponentData,
} from "@/lib/dossiers/domain/component-fields";
import type { SaveComponentRefusal } from "@/lib/dossiers/refusals";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { placeInDossier } from "@/lib/dossiers/server/file-place";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import { storeFileOnce } from "@/lib/platform/storage/store-file-once";

export interface SavedComponent {
  readonly dossierId: string;
  readonly component: string;
  readonly revision: number;
  readonly done: boolean;
}

export type SaveComponentAnswer = Result<SavedComponent, SaveComponentRefusal | CommonRefusal>;

type FieldRefusal = Extract<CommonRefusal, { code: "common.invalid-input" }>;

const atField = (field: string, sentence: string): { readonly ok: false; readonly error: FieldRefusal } =>
  err({ code: "common.invalid-input", fields: { [field]: sentence } });

/**
 * Writes one component. A draft may lack anything; «đã xong» asks for its required fields, votes that add up and, when
 * it was signed on paper, the file. Refuses `dossier.changed-meanwhile` when somebody saved it since it was shown, and
 * `file.dup` for a file that stands elsewhere in the dossier.
 */
export async function writeComponent(
  context: CommandContext,
  dossier: StoredDossier,
  input: SaveComponentInput,
): Promise<SaveComponentAnswer> {
  const { tx, actor, now, today } = context;
  const { dossierId, component: code, mode, done } = input;
  const stored = await tx.dossierComponent.findFirst({
    where: { dossierId, code },
    include: { updatedBy: true },
  });
  if ((stored?.revision ?? 0) !== input.revision) {
    return err({
      code: "dossier.changed-meanwhile",
      by: stored?.updatedBy?.fullName ?? "",
      at: stored?.updatedAt.toISOString() ?? "",
    });
  }

  const date = readDate(input.documentDate);
  const problem = date === "" ? null : documentDateProblem(date, today);
  if (problem) return atField("documentDate", problem);

  const record = { ...dossier, standsAt: placeInDossier(tx, dossier, code) };
  const file = input.signedFile ? await storeFileOnce(tx, actor, input.signedFile, record) : null;
  if (file && !file.ok) return file;
  const fileId = file?.value.fileId ?? stored?.fileId ?? null;

  const data: ComponentData = { date: date ?? "", fields: knownFields(input) };
  const gaps = componentGaps({ code, mode, data, hasFile: fileId !== null });
  if (done === "yes" && gaps.length > 0) {
    const fields = Object.fromEntries(gaps.map(({ field, sentence }) => [field, sentence]));
    return err({ code: "common.invalid-input", fields });
  }

  const key = { tenantId: actor.tenantId, dossierId, code };
  const values = {
    status: done === "yes" ? "done" : "in_progress",
    mode,
    data: { date: data.date, fields: { ...data.fields } },
    fileId,
    updatedById: actor.personId,
    updatedAt: now,
  };
  const revision = input.revision + 1;
  await tx.dossierComponent.upsert({
    where: { tenantId_dossierId_code: key },
    create: { ...key, ...values, revision },
    update: { ...values, revision },
  });
  await tx.dossier.updateMany({ where: { id: dossierId }, data: { updatedAt: now } });
  await recordAudit(tx, actor, {
    event: "dossier.component-saved",
    subjectType: "dossier",
    subjectId: dossierId,
    details: { component: code, mode, done: done === "yes" },
  });
  return ok({ dossierId, component: code, revision, done: done === "yes" });
}

/** «»: no day. Null: something that is no day. */
const readDate = (typed: string): IsoDate | "" | null =>
  typed === "" ? "" : isIsoDate(typed) ? typed : parseTypedDate(typed);

/** Only fields that the component has in this mode, so that nothing hidden is kept. */
function knownFields({ component, mode, field }: SaveComponentInput): Record<string, string> {
  const names = componentFieldsOf(component, mode).map(({ name }) => name);
  return Object.fromEntries(Object.entries(field).filter(([name]) => names.includes(name)));
}
