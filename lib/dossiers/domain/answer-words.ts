import { figureFieldsOf } from "@/lib/dossiers/domain/criterion-gaps";
import { SELF_RESULTS, SELF_RESULT_LABELS } from "@/lib/dossiers/domain/stored-answer";
import type { SnapshotAnswer } from "@/lib/dossiers/domain/submission-snapshot";
import type { Criterion } from "@/lib/programmes/domain/criteria";

/** An answer in lines, to be read beside another one. */
export function answerWords(
  answer: Omit<SnapshotAnswer, "criterionCode"> | null,
  criterion: Criterion,
): readonly string[] {
  if (!answer) return ["Chưa đánh giá"];
  const result = SELF_RESULTS.find((known) => known === answer.result);
  return [
    result ? SELF_RESULT_LABELS[result] : "Chưa đánh giá",
    ...figureFieldsOf(criterion).flatMap(({ part, label }) =>
      answer[part] ? [`${label}: ${answer[part]}`] : [],
    ),
    ...(answer.explanation === "" ? [] : [answer.explanation]),
    ...(answer.exceptionNote ? [`Ngoại lệ: ${answer.exceptionNote}`] : []),
    ...(answer.evidenceAbsence === "" ? [] : [`Chưa có minh chứng: ${answer.evidenceAbsence}`]),
  ];
}
