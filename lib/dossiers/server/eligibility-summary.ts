import "server-only";
import { formatDate } from "@/lib/core/text";
import { MOVEMENT_GRADE_LABELS } from "@/lib/programmes/domain/programme";
import {
  ELIGIBILITY_LABELS,
  type Eligibility,
  type EligibilityLine,
} from "@/lib/registrations/domain/eligibility";

const SHORT = {
  security_safe: "An toàn về an ninh, trật tự",
  movement_grade: "Phân loại phong trào",
  exemplary: "Điển hình phong trào",
} as const;

/** Last year's results as the registration read them, one line each: result and the decision behind it. */
export const resultSummary = (
  eligibility: Eligibility,
): readonly { readonly term: string; readonly value: string }[] =>
  eligibility.groups.flatMap(({ lines }) =>
    lines.map((line) => ({ term: `${SHORT[line.programme]} năm ${line.year}`, value: valueOf(line) })),
  );

function valueOf({ evidence: [found], answer }: EligibilityLine): string {
  if (!found) return ELIGIBILITY_LABELS[answer];
  const { outcome, decisionNumber, decidedOn } = found;
  const result =
    outcome.kind === "grade" ? MOVEMENT_GRADE_LABELS[outcome.grade] : outcome.achieved ? "Đạt" : "Chưa đạt";
  return `${result} — số ${decisionNumber} ngày ${formatDate(decidedOn)}`;
}
