import "server-only";
import { formatDate } from "@/lib/core/text";
import { MOVEMENT_GRADE_LABELS } from "@/lib/programmes/domain/programme";
import {
  ELIGIBILITY_LABELS,
  type Eligibility,
  type EligibilityLine,
} from "@/lib/registrations/domain/eligibility";
import type { EarlierResult } from "@/lib/results/domain/earlier-result";

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

function valueOf({ evidence: [found], answer, override }: EligibilityLine): string {
  const said = found ? resultOf(found) : ELIGIBILITY_LABELS[answer];
  if (override?.standing !== "confirmed") return said;
  const { documentNumber, documentDate, documentBody } = override;
  return `${said}; được xem xét tiếp theo văn bản số ${documentNumber} ngày ${formatDate(documentDate)} của ${documentBody}`;
}

function resultOf(found: EarlierResult): string {
  const { outcome, decisionNumber, decidedOn } = found;
  const result =
    outcome.kind === "grade" ? MOVEMENT_GRADE_LABELS[outcome.grade] : outcome.achieved ? "Đạt" : "Chưa đạt";
  return `${result} — số ${decisionNumber} ngày ${formatDate(decidedOn)}`;
}
