import "server-only";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import {
  APPRAISAL_RESULTS,
  SUPPLEMENT_REASONS,
  type AppraisalStage,
  type AppraisalStatus,
  type DecidedProposal,
  type JudgedItem,
} from "@/lib/dossiers/domain/appraisal";
import type { DossierPartOfPerson } from "@/lib/dossiers/domain/appraisal-offer";
import { DOSSIER_ACTS } from "@/lib/dossiers/domain/workflow";
import type { ChangedMeanwhile } from "@/lib/dossiers/review-contract";
import { hasGivenOpinion, type StoredDossier } from "@/lib/dossiers/server/dossier-store";

/** A reading with its rows. */
export interface StoredAppraisal {
  readonly id: string;
  readonly dossierId: string;
  readonly stage: string;
  readonly status: string;
  readonly submission: number;
  readonly scopePath: string;
  readonly bodyName: string;
  readonly personId: string;
  readonly personName: string;
  readonly openedAt: Date;
  readonly revision: number;
  readonly proposal: string | null;
  readonly reason: string | null;
  readonly items: readonly JudgedItem[];
  readonly savedAt: Date | null;
}

const WITH_ROWS = { person: { select: { fullName: true } }, appraisalItems: true } as const;

type AppraisalRow = NonNullable<Awaited<ReturnType<typeof findRow>>>;

const findRow = (tx: TenantTx, dossierId: string, status: AppraisalStatus) =>
  tx.appraisal.findFirst({ where: { dossierId, status }, include: WITH_ROWS, orderBy: { openedAt: "desc" } });

function storedAppraisal({ person, appraisalItems, ...row }: AppraisalRow): StoredAppraisal {
  const savedAt = appraisalItems
    .map(({ updatedAt }) => updatedAt)
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
  return {
    ...row,
    personName: person.fullName,
    items: appraisalItems.flatMap(judgedItem),
    savedAt: savedAt ?? null,
  };
}

function judgedItem(row: AppraisalRow["appraisalItems"][number]): JudgedItem[] {
  const result = APPRAISAL_RESULTS.find((known) => known === row.result);
  if (!result) return [];
  const reasonCode = SUPPLEMENT_REASONS.find((known) => known === row.reasonCode) ?? null;
  const { criterionCode: code, note, privateNote, evidenceId, page } = row;
  return [{ code, result, reasonCode, note, privateNote, evidenceId, page }];
}

/** The reading that is being written on this dossier, or null. There is at most one. */
export async function findOpenAppraisal(tx: TenantTx, dossierId: string): Promise<StoredAppraisal | null> {
  const row = await findRow(tx, dossierId, "open");
  return row && storedAppraisal(row);
}

/** Every reading of a dossier by the body of a territory, oldest first. */
export async function listAppraisalsAt(
  tx: TenantTx,
  dossierId: string,
  scopePath: string,
): Promise<readonly StoredAppraisal[]> {
  const rows = await tx.appraisal.findMany({
    where: { dossierId, scopePath },
    include: WITH_ROWS,
    orderBy: { openedAt: "asc" },
  });
  return rows.map(storedAppraisal);
}

/** Opens a reading with the rows that still hold from an earlier one. */
export async function openAppraisal(
  tx: TenantTx,
  actor: Actor,
  dossier: Pick<StoredDossier, "id" | "submission" | "currentScope" | "currentBodyName">,
  { stage, carried }: { readonly stage: AppraisalStage; readonly carried: readonly JudgedItem[] },
): Promise<StoredAppraisal> {
  const row = await tx.appraisal.create({
    data: {
      tenantId: actor.tenantId,
      id: newId(),
      dossierId: dossier.id,
      stage,
      submission: dossier.submission,
      scopePath: dossier.currentScope,
      bodyName: dossier.currentBodyName,
      personId: actor.personId,
    },
    include: WITH_ROWS,
  });
  const opened = storedAppraisal(row);
  await writeItems(tx, actor.tenantId, opened, carried);
  return { ...opened, items: carried };
}

/** Another person of the same body goes on with an open reading. */
export async function handAppraisalOver(tx: TenantTx, appraisalId: string, personId: string): Promise<void> {
  await tx.appraisal.updateMany({ where: { id: appraisalId, status: "open" }, data: { personId } });
}

/** False when the reading was saved since it was shown: condition and write are one statement. */
export async function raiseRevision(tx: TenantTx, appraisalId: string, revision: number): Promise<boolean> {
  const { count } = await tx.appraisal.updateMany({
    where: { id: appraisalId, status: "open", revision },
    data: { revision: { increment: 1 } },
  });
  return count === 1;
}

/** Writes the rows of a reading; rows that are not named stay as they are. */
export async function writeItems(
  tx: TenantTx,
  tenantId: string,
  appraisal: Pick<StoredAppraisal, "id" | "dossierId">,
  items: readonly JudgedItem[],
): Promise<void> {
  const codes = items.map(({ code }) => code);
  const there = await tx.appraisalItem.findMany({
    where: { appraisalId: appraisal.id, criterionCode: { in: codes } },
    select: { criterionCode: true },
  });
  const known = new Set(there.map(({ criterionCode }) => criterionCode));
  const columns = ({ result, reasonCode, note, privateNote, evidenceId, page }: JudgedItem) => ({
    result,
    evidenceId,
    page,
    reasonCode,
    note,
    privateNote,
    updatedAt: new Date(),
  });
  // A first reading marks all its rows at once: one statement for those that are new.
  await tx.appraisalItem.createMany({
    data: items
      .filter(({ code }) => !known.has(code))
      .map((item) => ({
        tenantId,
        appraisalId: appraisal.id,
        dossierId: appraisal.dossierId,
        criterionCode: item.code,
        ...columns(item),
      })),
  });
  for (const item of items.filter(({ code }) => known.has(code))) {
    await tx.appraisalItem.updateMany({
      where: { appraisalId: appraisal.id, criterionCode: item.code },
      data: columns(item),
    });
  }
}

/** Closes the open reading. False when someone closed or saved it first. */
export async function closeAppraisal(
  tx: TenantTx,
  appraisal: Pick<StoredAppraisal, "id" | "revision">,
  status: Exclude<AppraisalStatus, "open" | "answered">,
  decided: DecidedProposal | null = null,
): Promise<boolean> {
  const { count } = await tx.appraisal.updateMany({
    where: { id: appraisal.id, status: "open", revision: appraisal.revision },
    data: {
      status,
      closedAt: new Date(),
      revision: { increment: 1 },
      proposal: decided?.proposal ?? null,
      reason: decided?.reason ?? null,
    },
  });
  return count === 1;
}

/** The unit has sent again: its returned readings are history. */
export async function markAnswered(tx: TenantTx, dossierId: string): Promise<void> {
  await tx.appraisal.updateMany({ where: { dossierId, status: "returned" }, data: { status: "answered" } });
}

const PARTS = [
  "entered",
  "evaluated",
  "appraised",
  "decided",
] as const satisfies readonly DossierPartOfPerson[];

/** The part a person already has in a dossier. */
export async function findPart(
  tx: TenantTx,
  dossierId: string,
  personId: string,
): Promise<DossierPartOfPerson | null> {
  const row = await tx.dossierPart.findFirst({ where: { dossierId, personId } });
  const part = PARTS.find((known) => known === row?.part);
  return part ?? ((await hasGivenOpinion(tx, dossierId, personId)) ? "consulted" : null);
}

/** Who moved the dossier last, told to whoever comes too late. */
export async function changedMeanwhile(tx: TenantTx, dossierId: string): Promise<ChangedMeanwhile> {
  const { status } = await tx.dossier.findFirstOrThrow({
    where: { id: dossierId },
    select: { status: true },
  });
  const last = await tx.dossierEvent.findFirst({
    where: { dossierId },
    orderBy: { revision: "desc" },
    include: { person: { select: { fullName: true } } },
  });
  return {
    code: "dossier.changed-meanwhile",
    // The column holds the statuses of the workflow alone; a trigger refuses others.
    status: status as ChangedMeanwhile["status"],
    act: DOSSIER_ACTS.find((act) => act === last?.act) ?? null,
    byName: last?.person.fullName ?? "",
    bodyName: last?.bodyName ?? "",
    at: (last?.at ?? new Date()).toISOString(),
  };
}
