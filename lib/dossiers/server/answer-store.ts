import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { SavedVersion } from "@/lib/core/overwritings";
import { SELF_RESULTS, type SelfResult, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import type { DossierAnswer } from "@/prisma/client/client";

/** A row of the self-assessment with who saved it last. */
export interface AnswerRow {
  readonly answer: StoredAnswer;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

const selfResult = (text: string | null): SelfResult | null =>
  SELF_RESULTS.find((known) => known === text) ?? null;

type AnswerColumns = Pick<
  DossierAnswer,
  | "result"
  | "explanation"
  | "numerator"
  | "denominator"
  | "figure"
  | "exceptionCode"
  | "exceptionNote"
  | "evidenceAbsence"
>;

const answerIn = (row: AnswerColumns): StoredAnswer => ({
  result: selfResult(row.result),
  explanation: row.explanation,
  numerator: row.numerator ?? "",
  denominator: row.denominator ?? "",
  figure: row.figure ?? "",
  exceptionCode: row.exceptionCode ?? "",
  exceptionNote: row.exceptionNote ?? "",
  evidenceAbsence: row.evidenceAbsence,
});

/** All rows of a dossier by criterion. */
export const findAnswers = readOnce(
  async (tx: TenantTx, dossierId: string): Promise<ReadonlyMap<string, AnswerRow>> => {
    const rows = await tx.dossierAnswer.findMany({ where: { dossierId }, include: { updatedBy: true } });
    return new Map(
      rows.map((row) => [
        row.criterionCode,
        {
          answer: answerIn(row),
          revision: row.revision,
          by: row.updatedBy.fullName,
          at: row.updatedAt,
        },
      ]),
    );
  },
);

/** Values of a dossier's answers that were overwritten, newest first, at most so many. */
export async function findEarlierAnswers(
  tx: TenantTx,
  dossierId: string,
  atMost: number,
): Promise<readonly SavedVersion<StoredAnswer>[]> {
  const rows = await tx.earlierAnswer.findMany({
    where: { dossierId },
    include: { savedBy: { select: { fullName: true } } },
    orderBy: [{ savedAt: "desc" }, { revision: "desc" }],
    take: atMost,
  });
  return rows.map((row) => ({
    of: row.criterionCode,
    said: answerIn(row),
    revision: row.revision,
    by: row.savedBy.fullName,
    at: row.savedAt,
  }));
}

interface AnswerWrite {
  readonly dossierId: string;
  readonly criterionCode: string;
  /** The revision the writer saw; 0 when there was no row. */
  readonly revision: number;
  readonly answer: StoredAnswer;
}

/** False when somebody else saved the row first: the revision is part of the statement. */
export async function writeAnswer(
  tx: TenantTx,
  actor: Actor,
  { dossierId, criterionCode, revision, answer }: AnswerWrite,
): Promise<boolean> {
  const { exceptionCode, exceptionNote, ...rest } = answer;
  const data = {
    ...rest,
    exceptionCode: exceptionCode === "" ? null : exceptionCode,
    exceptionNote: exceptionNote === "" ? null : exceptionNote,
    updatedById: actor.personId,
    updatedAt: new Date(),
  };
  if (revision === 0) {
    const key = { tenantId: actor.tenantId, dossierId, criterionCode };
    const { count } = await tx.dossierAnswer.createMany({
      data: [{ ...key, ...data }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.dossierAnswer.updateMany({
    where: { dossierId, criterionCode, revision },
    data: { ...data, revision: { increment: 1 } },
  });
  return count === 1;
}

/** Papers that stand, by criterion. */
export const countPapers = readOnce(
  async (tx: TenantTx, dossierId: string): Promise<ReadonlyMap<string, number>> => {
    const counts = await tx.evidence.groupBy({
      by: ["criterionCode"],
      where: { dossierId, removedAt: null },
      _count: { _all: true },
    });
    return new Map(counts.map(({ criterionCode, _count }) => [criterionCode, _count._all]));
  },
);
