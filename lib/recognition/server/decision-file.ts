import "server-only";
import { createHash } from "node:crypto";
import { fromDateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { typesetPdf, typesetToSign } from "@/lib/documents/server/typeset";
import type { CommandContext } from "@/lib/platform/command";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { keepBytes } from "@/lib/platform/storage/blob-store";
import type { FrozenFile } from "@/lib/recognition/contract";
import { decisionPaper } from "@/lib/recognition/domain/decision-paper";
import { findItems, type StoredDecision } from "@/lib/recognition/server/decision-store";
import { verifyUrlOf } from "@/lib/recognition/server/verify-url";

/** Where a decision stands when its PDF is made: before the signer, confirmed, with number and date. */
export type FileStage = "presented" | "signed" | "issued";

type Drawn = Pick<
  StoredDecision,
  "id" | "content" | "contentHash" | "number" | "decidedOn" | "signedOn" | "signerTitle" | "deciderName"
>;

/** Draws the decision once, as it now stands, and keeps the bytes for good. `revision` is the one it has from now on. */
export async function freezeFile(
  { tx, actor }: Pick<CommandContext, "tx" | "actor">,
  decision: Drawn,
  { stage, revision }: { readonly stage: FileStage; readonly revision: number },
): Promise<FrozenFile> {
  const paper = await paperOf(tx, decision);
  const bytes = stage === "presented" ? typesetToSign(paper) : typesetPdf(paper);
  return keepFile({ tx, actor }, decision, { stage, revision, bytes });
}

interface NewFile {
  readonly stage: FileStage;
  readonly revision: number;
  readonly bytes: Uint8Array;
}

/** Bytes first, then the row in the act's own transaction: a refused act leaves at most bytes nobody points at. */
export async function keepFile(
  { tx, actor }: Pick<CommandContext, "tx" | "actor">,
  { id: decisionId, contentHash }: Pick<StoredDecision, "id" | "contentHash">,
  { stage, revision, bytes }: NewFile,
): Promise<FrozenFile> {
  const { tenantId } = actor;
  const file = { sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.byteLength };
  await keepBytes(tenantId, file.sha256, bytes);
  await tx.decisionFile.create({
    data: { tenantId, id: newId(), decisionId, stage, revision, contentHash, ...file },
  });
  return file;
}

async function paperOf(tx: TenantTx, decision: Drawn) {
  const { content, number, decidedOn, signedOn, signerTitle, deciderName } = decision;
  const { isDemo } = await tx.tenant.findFirstOrThrow({ select: { isDemo: true } });
  return decisionPaper({
    content,
    number,
    decidedOn: decidedOn && fromDateColumn(decidedOn),
    signedOn: signedOn && fromDateColumn(signedOn),
    method: signedOn && "internal",
    signerTitle,
    deciderName,
    isDemo,
    verifyUrl: verifyUrlOf(await findItems(tx, [decision.id])),
  });
}

/** The files of decisions as they stand now; none for what is not before a signer yet, or was sent back. */
export async function findFiles(
  tx: TenantTx,
  decisions: readonly Pick<StoredDecision, "id" | "revision">[],
): Promise<ReadonlyMap<string, FrozenFile>> {
  const rows = await tx.decisionFile.findMany({
    where: { OR: decisions.map(({ id, revision }) => ({ decisionId: id, revision })) },
    select: { decisionId: true, sha256: true, size: true },
  });
  return new Map(rows.map(({ decisionId, sha256, size }) => [decisionId, { sha256, size }]));
}

/** The file of one decision that must have one. */
export async function fileOf(
  tx: TenantTx,
  decision: Pick<StoredDecision, "id" | "revision">,
): Promise<FrozenFile> {
  const file = (await findFiles(tx, [decision])).get(decision.id);
  if (!file) throw new Error(`no file of decision ${decision.id} at revision ${decision.revision}`);
  return file;
}
