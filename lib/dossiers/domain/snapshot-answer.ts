import { SELF_RESULTS, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { SnapshotAnswer, SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";

/** The self-assessment as it was sent, in the shape that judges it. */
export const answerSent = (answer: SnapshotAnswer): StoredAnswer => ({
  result: SELF_RESULTS.find((known) => known === answer.result) ?? null,
  explanation: answer.explanation,
  numerator: answer.numerator ?? "",
  denominator: answer.denominator ?? "",
  figure: answer.figure ?? "",
  exceptionCode: answer.exceptionCode ?? "",
  exceptionNote: answer.exceptionNote ?? "",
  evidenceAbsence: answer.evidenceAbsence,
});

export const answersSent = ({
  answers,
}: Pick<SubmissionSnapshot, "answers">): ReadonlyMap<string, StoredAnswer> =>
  new Map(answers.map((answer) => [answer.criterionCode, answerSent(answer)]));
