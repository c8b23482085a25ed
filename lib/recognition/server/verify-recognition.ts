import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { withPublic, type PublicRecognition } from "@/lib/platform/db/with-public";
import type { VerifiedRecognition } from "@/lib/recognition/contract";
import { integrityOf, RECOGNITION_STATUSES, type PublicFacts } from "@/lib/recognition/domain/public-facts";
import { parseVerificationCode, type MalformedCode } from "@/lib/recognition/domain/verification-code";
import { contentHashOf } from "@/lib/recognition/server/content-hash";
import { findByCode } from "@/lib/recognition/server/public-store";

export type VerifyRefusal =
  MalformedCode | { readonly code: "verification.not-found"; readonly typed: string };

/**
 * Public answer to one code. A malformed one is refused before anything is looked up; an unknown one is «không tìm
 * thấy», neutrally. Content is compared with the hash made at issue. Throws when the database can't be asked: the
 * page then says so and never «không tìm thấy».
 */
export async function verifyRecognition(typed: string): Promise<Result<VerifiedRecognition, VerifyRefusal>> {
  const code = parseVerificationCode(typed);
  if (!code.ok) return code;
  const row = await withPublic((door) => findByCode(door, code.value));
  return row ? ok(verified(row)) : err({ code: "verification.not-found", typed: code.value });
}

const dayOf = (value: Date | null): IsoDate | null => value && fromDateColumn(value);

function verified(row: PublicRecognition): VerifiedRecognition {
  const status = RECOGNITION_STATUSES.find((known) => known === row.status);
  if (!status) throw new Error(`unknown recognition status ${row.status}`);
  const facts: PublicFacts = {
    code: row.code,
    programme: row.programme,
    cycleYear: row.cycleYear,
    unitName: row.unitName,
    unitKind: row.unitKind,
    placeName: row.placeName,
    title: row.title,
    decisionNumber: row.decisionNumber,
    decidedOn: fromDateColumn(row.decidedOn),
    deciderName: row.deciderName,
    signerName: row.signerName,
    signerTitle: row.signerTitle,
    confirmation: row.confirmation,
    documentHash: row.documentHash,
  };
  const { tenantName: name, ownerAgency, supportPhone, isDemo } = row;
  return {
    ...facts,
    tenant: { name, ownerAgency, supportPhone, isDemo },
    status,
    statusDocument: row.statusDocument,
    statusOn: dayOf(row.statusOn),
    maintainedYear: row.maintainedYear,
    correctionDocument: row.correctionDocument,
    correctedOn: dayOf(row.correctedOn),
    replacementCode: row.replacementCode,
    endedOn: dayOf(row.endedOn),
    successorNames: row.successorNames,
    integrity: integrityOf(row.contentHash, contentHashOf(facts)),
  };
}
