import "server-only";
import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import type { SheetTable } from "@/lib/core/spreadsheet";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { ImportMode } from "@/lib/programmes/criteria-contract";
import { mayEditCriteria } from "@/lib/programmes/domain/rule-authority";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { asCriteria } from "@/lib/programmes/server/find-plan";
import { asJson, criteriaColumns } from "@/lib/programmes/server/publish-content";
import { Prisma } from "@/prisma/client/client";

/** Somebody's hand on a draft, at a moment of real time. */
export interface Edit {
  readonly actor: Actor;
  readonly now: Date;
}

/** The draft with that id, to whoever may write it; to others it is not there. */
export async function findDraft(tx: TenantTx, actor: Actor, criteriaVersionId: string) {
  if (!mayEditCriteria(actor)) return null;
  const row = await tx.criteriaVersion.findFirst({
    where: { id: criteriaVersionId, status: "draft" },
    omit: { stagedImport: true },
  });
  return row && { ...row, content: asCriteria(row.content) };
}
export type CriteriaDraft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/** Null when the set already has a draft: the number is taken then. */
export async function insertDraft(
  tx: TenantTx,
  { actor, now }: Edit,
  {
    content,
    number,
    basedOnId,
  }: {
    readonly content: CriteriaContent;
    readonly number: number;
    readonly basedOnId: string | null;
  },
): Promise<string | null> {
  const id = newId();
  const { count } = await tx.criteriaVersion.createMany({
    data: [
      {
        ...criteriaColumns(content),
        tenantId: actor.tenantId,
        id,
        key: content.key,
        programme: content.programme,
        number,
        status: "draft",
        contentHash: "",
        basedOnId,
        editedAt: now,
        editedBy: actor.personName,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1 ? id : null;
}

/** False when somebody else changed or published the draft first: the condition and the write are one statement. */
export async function saveDraft(
  tx: TenantTx,
  { actor, now }: Edit,
  {
    id,
    revision,
    content,
  }: {
    readonly id: string;
    readonly revision: number;
    readonly content: CriteriaContent;
  },
): Promise<boolean> {
  const { count } = await tx.criteriaVersion.updateMany({
    where: { id, status: "draft", revision },
    data: {
      ...criteriaColumns(content),
      revision: { increment: 1 },
      editedAt: now,
      editedBy: actor.personName,
    },
  });
  return count === 1;
}

export async function deleteDraft(
  tx: TenantTx,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<boolean> {
  const { count } = await tx.criteriaVersion.deleteMany({ where: { id, status: "draft", revision } });
  return count === 1;
}

/** False when the draft was changed, published or taken away meanwhile. After it the database refuses every change. */
export async function freezeDraft(
  tx: TenantTx,
  { actor, now }: Edit,
  {
    id,
    revision,
    reason,
    contentHash,
  }: {
    readonly id: string;
    readonly revision: number;
    readonly reason: string;
    readonly contentHash: string;
  },
): Promise<boolean> {
  const { count } = await tx.criteriaVersion.updateMany({
    where: { id, status: "draft", revision },
    data: {
      status: "published",
      contentHash,
      changeReason: reason,
      publishedAt: now,
      publishedBy: actor.personName,
      stagedImport: Prisma.DbNull,
    },
  });
  return count === 1;
}

/** A file that was read and waits beside a draft; nothing of it is in the draft. */
export interface StagedImport {
  readonly id: string;
  /** Of the file; empty for pasted rows. */
  readonly name: string;
  readonly mode: ImportMode;
  readonly at: string;
  readonly by: string;
  readonly table: SheetTable;
}

/** Puts a file that was read beside the draft, in place of one that waited there. The draft itself is left alone. */
export async function stageImport(tx: TenantTx, draftId: string, staged: StagedImport): Promise<void> {
  await tx.criteriaVersion.updateMany({
    where: { id: draftId, status: "draft" },
    data: { stagedImport: asJson(staged) },
  });
}

export async function findStagedImport(tx: TenantTx, draftId: string): Promise<StagedImport | null> {
  const row = await tx.criteriaVersion.findFirst({
    where: { id: draftId, status: "draft" },
    select: { stagedImport: true },
  });
  return (row?.stagedImport ?? null) as StagedImport | null;
}

export async function clearStagedImport(tx: TenantTx, draftId: string): Promise<void> {
  await tx.criteriaVersion.updateMany({
    where: { id: draftId, status: "draft" },
    data: { stagedImport: Prisma.DbNull },
  });
}
