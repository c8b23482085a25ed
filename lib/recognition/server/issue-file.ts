import "server-only";
import { buffer } from "node:stream/consumers";
import { dateColumn, fromDateColumn, yearOf } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { adminDateParts } from "@/lib/core/text";
import type { BlankValues } from "@/lib/documents/domain/fill-in";
import { findSignerOfThen } from "@/lib/documents/server/judge-signature";
import { fillInFile, judgeForeignFile, judgeSignedFile } from "@/lib/documents/server/signed-file";
import type { CommandContext } from "@/lib/platform/command";
import { readBytes } from "@/lib/platform/storage/blob-store";
import type { FrozenFile, IssueDecisionRefusal } from "@/lib/recognition/contract";
import { paperNumber } from "@/lib/recognition/domain/document-number";
import { fileOf, freezeFile, keepFile } from "@/lib/recognition/server/decision-file";
import type { StoredDecision } from "@/lib/recognition/server/decision-store";
import type { RegisterEntry } from "@/lib/recognition/server/record-recognition";
import { placeOf } from "@/lib/recognition/server/signature-of-decision";

export interface IssuedFile extends FrozenFile {
  readonly method: string;
}

/**
 * The PDF that goes out. A confirmed decision is drawn once more with its number; of a signed one the very bytes go
 * out, number and date filled in behind them, and the signature is judged again before that.
 */
export async function keepIssuedFile(
  context: CommandContext,
  decision: StoredDecision,
  entry: RegisterEntry,
): Promise<Result<IssuedFile, IssueDecisionRefusal>> {
  const stage = { stage: "issued", revision: decision.revision + 1 } as const;
  const { method, certificateId, documentHash, at } = await context.tx.confirmation.findFirstOrThrow({
    where: { decisionId: decision.id },
  });
  if (certificateId === null) {
    const numbered = { ...decision, number: entry.number, decidedOn: dateColumn(entry.decidedOn) };
    return ok({ method, ...(await freezeFile(context, numbered, stage)) });
  }
  const { year } = decision.content;
  if (yearOf(entry.decidedOn) !== year) return err({ code: "decision.year-printed", year });
  const { tenantId } = context.actor;
  const { sha256 } = await fileOf(context.tx, decision);
  const base = await buffer(readBytes(tenantId, documentHash));
  const values = valuesOf(entry);
  const signed = await buffer(readBytes(tenantId, sha256));
  const bytes = fillInFile(signed, values);
  const signer = await findSignerOfThen(context.tx, certificateId, at);
  if (!signer.ok) return signer;
  const refusal =
    method === "elsewhere"
      ? judgeForeignFile(signed, { base, signer: signer.value, at })
      : judgeSignedFile(bytes, {
          base,
          place: placeOf(decision, {
            tenantId,
            day: decision.signedOn ? fromDateColumn(decision.signedOn) : context.today,
            signedAt: at,
            documentHash,
            revision: decision.revision - 1,
          }),
          signer: signer.value,
          values,
        });
  if (refusal) return err(refusal);
  return ok({ method, ...(await keepFile(context, decision, { ...stage, bytes })) });
}

/** As the page has them. */
function valuesOf({ number, decidedOn }: RegisterEntry): BlankValues {
  const { date, month } = adminDateParts(decidedOn);
  return { so: paperNumber(number), ngay: date, thang: month };
}
