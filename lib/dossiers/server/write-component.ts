import "server-only";
import type { Actor } from "@/lib/core/actor";
import { isIsoDate, parseTypedDate, type IsoDate } from "@/lib/core/dates";
import type { CommonRefusal, FieldErrors } from "@/lib/core/failures";
import { err, ok, type Result } from "@/lib/core/result";
import type { SaveComponentInput } from "@/lib/dossiers/contract";
import {
  componentFieldsOf,
  componentGaps,
  componentStatus,
  documentDateProblem,
  sameWriting,
  type ComponentData,
} from "@/lib/dossiers/domain/component-fields";
import type { ChangedMeanwhileRefusal, SaveComponentRefusal } from "@/lib/dossiers/refusals";
import { writingIn } from "@/lib/dossiers/server/component-store";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { placeInDossier } from "@/lib/dossiers/server/file-place";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { storeFileOnce } from "@/lib/platform/storage/store-file-once";

export interface SavedComponent {
  readonly dossierId: string;
  readonly component: string;
  readonly revision: number;
  readonly done: boolean;
  /** Real time, ISO. */
  readonly savedAt: string;
  /** A draft keeps what it can read; the sentence says what it could not. */
  readonly unsaved: string | null;
}

export type SaveComponentAnswer = Result<SavedComponent, SaveComponentRefusal | CommonRefusal>;

type FieldRefusal = Extract<CommonRefusal, { code: "common.invalid-input" }>;

const atFields = (fields: FieldErrors): { readonly ok: false; readonly error: FieldRefusal } =>
  err({ code: "common.invalid-input", fields });

/**
 * Writes one component. A draft may lack anything; «đã xong» asks for its required fields, votes that add up and, when
 * it was signed on paper, the file. Refuses `dossier.changed-meanwhile` when somebody saved something else since it
 * was shown, and `file.dup` for a file that stands elsewhere in the dossier.
 */
export async function writeComponent(
  context: CommandContext,
  dossier: StoredDossier,
  input: SaveComponentInput,
): Promise<SaveComponentAnswer> {
  const { tx, actor, now, today } = context;
  const { dossierId, component: code, mode, done } = input;
  const stored = await findStored(tx, input);
  const date = readDate(input.documentDate);
  const problem = date === "" ? null : documentDateProblem(date, today);
  if (problem && done !== undefined) return atFields({ documentDate: problem });

  const data: ComponentData = {
    date: problem ? (stored ? writingIn(stored).data.date : "") : (date ?? ""),
    fields: knownFields(input),
  };
  if (isStale(actor, stored, input, data)) return err(changedBy(stored));

  const record = { ...dossier, standsAt: placeInDossier(tx, dossier, code) };
  const file = input.signedFile ? await storeFileOnce(tx, actor, input.signedFile, record) : null;
  if (file && !file.ok) return file;
  const fileId = file?.value.fileId ?? stored?.fileId ?? null;

  const gaps = componentGaps({ code, mode, data, hasFile: fileId !== null });
  if (done === "yes" && gaps.length > 0) {
    return atFields(Object.fromEntries(gaps.map(({ field, sentence }) => [field, sentence])));
  }

  const key = { tenantId: actor.tenantId, dossierId, code };
  const status = componentStatus(done, stored?.status, gaps);
  const values = {
    status,
    mode,
    data: { date: data.date, fields: { ...data.fields } },
    fileId,
    updatedById: actor.personId,
    updatedAt: now,
  };
  const revision = (stored?.revision ?? 0) + 1;
  await tx.dossierComponent.upsert({
    where: { tenantId_dossierId_code: key },
    create: { ...key, ...values, revision },
    update: { ...values, revision },
  });
  await tx.dossier.updateMany({ where: { id: dossierId }, data: { updatedAt: now } });
  const isDone = status === "done";
  await recordAudit(tx, actor, {
    event: "dossier.component-saved",
    subjectType: "dossier",
    subjectId: dossierId,
    details: { component: code, mode, done: isDone },
  });
  const unsaved = problem;
  return ok({ dossierId, component: code, revision, done: isDone, savedAt: now.toISOString(), unsaved });
}

const findStored = (tx: TenantTx, { dossierId, component }: SaveComponentInput) =>
  tx.dossierComponent.findFirst({
    where: { dossierId, code: component },
    include: { updatedBy: { select: { fullName: true } } },
  });

type Stored = Awaited<ReturnType<typeof findStored>>;

/** Saved since it was shown; but not by the page's own save that came just before the button, with these very words. */
function isStale(
  { personId }: Pick<Actor, "personId">,
  stored: Stored,
  { revision, mode, signedFile }: SaveComponentInput,
  data: ComponentData,
): boolean {
  if ((stored?.revision ?? 0) === revision) return false;
  if (stored?.updatedById !== personId || signedFile) return true;
  return !sameWriting(writingIn(stored), { mode, data, fileId: stored.fileId });
}

const changedBy = (stored: Stored): ChangedMeanwhileRefusal => ({
  code: "dossier.changed-meanwhile",
  by: stored?.updatedBy?.fullName ?? "",
  at: stored?.updatedAt.toISOString() ?? "",
});

/** «»: no day. Null: something that is no day. */
const readDate = (typed: string): IsoDate | "" | null =>
  typed === "" ? "" : isIsoDate(typed) ? typed : parseTypedDate(typed);

/** Only fields that the component has in this mode, so that nothing hidden is kept. */
function knownFields({ component, mode, field }: SaveComponentInput): Record<string, string> {
  const names = componentFieldsOf(component, mode).map(({ name }) => name);
  return Object.fromEntries(Object.entries(field).filter(([name]) => names.includes(name)));
}
