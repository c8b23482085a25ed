import "server-only";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { DecisionContent } from "@/lib/recognition/domain/decision-content";
import type { Particulars } from "@/lib/recognition/domain/particulars";
import { DECISION_KINDS, type DecisionKind } from "@/lib/recognition/domain/signature-block";
import { DECISION_STATUSES, type DecisionMove, type DecisionStatus } from "@/lib/recognition/domain/workflow";
import { isUniqueViolation } from "@/lib/platform/db/unique-violation";
import type { Prisma } from "@/prisma/client/client";

// Particulars are JSON values only, as content is.
export const jsonOfParticulars = (particulars: Particulars): Prisma.InputJsonObject =>
  particulars as unknown as Prisma.InputJsonObject;

type DecisionRecord = NonNullable<Awaited<ReturnType<TenantTx["decision"]["findFirst"]>>>;
export type StoredItem = NonNullable<Awaited<ReturnType<TenantTx["decisionItem"]["findFirst"]>>>;

/** A decision row with status, kind and content in the domain's types. */
export type StoredDecision = Omit<DecisionRecord, "status" | "kind" | "content" | "particulars"> & {
  readonly status: DecisionStatus;
  readonly kind: DecisionKind;
  readonly content: DecisionContent;
  readonly particulars: Particulars | null;
};

export function storedDecision(row: DecisionRecord): StoredDecision {
  const status = DECISION_STATUSES.find((known) => known === row.status);
  const kind = DECISION_KINDS.find((known) => known === row.kind);
  if (!status || !kind) throw new Error(`unknown decision ${row.kind}, ${row.status}`);
  // Written from a DecisionContent and from Particulars by createDecision and a redraft alone.
  return {
    ...row,
    status,
    kind,
    content: row.content as unknown as DecisionContent,
    particulars: row.particulars as unknown as Particulars | null,
  };
}

/** A decision the actor can see, or null: unknown and foreign are the same. */
export async function findDecision(tx: TenantTx, decisionId: string): Promise<StoredDecision | null> {
  const row = await tx.decision.findFirst({ where: { id: decisionId } });
  return row && storedDecision(row);
}

export const findItems = (tx: TenantTx, decisionIds: readonly string[]): Promise<StoredItem[]> =>
  tx.decisionItem.findMany({
    where: { decisionId: { in: [...decisionIds] } },
    orderBy: [{ decisionId: "asc" }, { position: "asc" }],
  });

export type NewDecision = Omit<Prisma.DecisionUncheckedCreateInput, "content"> & {
  readonly content: DecisionContent;
};

/** Writes a draft and its annex; the database lets the annex grow only while it is a draft. */
export async function createDecision(
  tx: TenantTx,
  { content, ...row }: NewDecision,
  items: readonly Prisma.DecisionItemCreateManyInput[],
): Promise<void> {
  await tx.decision.create({ data: { ...row, content: jsonOf(content) } });
  await tx.decisionItem.createMany({ data: [...items] });
}

// Content is made of JSON values only; Prisma's input type cannot follow the readonly records.
export const jsonOf = (content: DecisionContent): Prisma.InputJsonObject =>
  content as unknown as Prisma.InputJsonObject;

/** What an act changes besides status and revision. */
export type DecisionChange = Omit<Prisma.DecisionUncheckedUpdateManyInput, "status" | "revision">;

/** False when someone else moved it first: the condition and the write are one statement. */
export async function moveDecision(
  tx: TenantTx,
  decisionId: string,
  { from, to, revision }: DecisionMove,
  change: DecisionChange = {},
): Promise<boolean> {
  const { count } = await tx.decision.updateMany({
    where: { id: decisionId, status: from, revision },
    data: { ...change, status: to, revision: { increment: 1 } },
  });
  return count === 1;
}

/**
 * Moves and numbers a decision in one statement. `number-taken` when another decision of the body, year and symbol
 * got the number at the same moment; the transaction is lost then and must end with a refusal.
 */
export async function numberDecision(
  tx: TenantTx,
  decisionId: string,
  move: DecisionMove,
  change: DecisionChange,
): Promise<"issued" | "changed-meanwhile" | "number-taken"> {
  try {
    return (await moveDecision(tx, decisionId, move, change)) ? "issued" : "changed-meanwhile";
  } catch (thrown) {
    if (isUniqueViolation(thrown)) return "number-taken";
    throw thrown;
  }
}

/** Is the number used by another decision of the same body, year and symbol? */
export async function isNumberTaken(
  tx: TenantTx,
  { id, bodyId, symbol }: Pick<StoredDecision, "id" | "bodyId" | "symbol">,
  number: string,
  numberYear: number,
): Promise<boolean> {
  const other = await tx.decision.findFirst({
    where: { bodyId, symbol, numberYear, number, NOT: { id } },
    select: { id: true },
  });
  return other !== null;
}

/** Makes two drafts from one dossier wait for each other; whoever comes second reads what the first one did. */
export async function lockDossiers(tx: TenantTx, dossierIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM dossier WHERE id = ANY (${[...dossierIds]}::uuid[]) ORDER BY id FOR UPDATE`;
}

export async function lockRegistrations(tx: TenantTx, registrationIds: readonly string[]): Promise<void> {
  const ids = [...registrationIds];
  await tx.$queryRaw`SELECT id FROM registration WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** The reasons to look closely, one per line in the column. */
export const attentionOf = (item: Pick<StoredItem, "attention">): readonly string[] =>
  item.attention ? item.attention.split("\n") : [];
