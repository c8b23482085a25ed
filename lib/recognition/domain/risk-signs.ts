import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";

/** What the record says of a recognised unit in the year of the review. */
export interface SignFacts {
  readonly year: number;
  readonly recognisedYear: number;
  readonly maintainedYear: number | null;
  readonly deciderName: string;
  /** False where the body that recognised it no longer decides by the plan in force. */
  readonly bySameRegime: boolean;
  /** The last result of TT 124 on record from the year before the review on. */
  readonly safety: {
    readonly year: number;
    readonly achieved: boolean;
    readonly decisionNumber: string;
    readonly decidedOn: IsoDate;
  } | null;
  readonly grade: {
    readonly year: number;
    readonly label: string;
    readonly belowGood: boolean;
    readonly decisionNumber: string;
  } | null;
  /** The plan asks for the result of TT 124 before a title is given. */
  readonly asksForSafety: boolean;
}

export const SIGN_KINDS = ["safety", "safety-missing", "grade", "regime", "year-missed"] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

export interface RiskSign {
  readonly kind: SignKind;
  readonly text: string;
}

/**
 * Signs that a title may not be kept, each with what is on record. They only say «look»: no plan says that one of
 * them ends a title, so a person concludes. Where the plan is silent on whether a title counts, that is a sign too.
 */
export function findRiskSigns(facts: SignFacts): readonly RiskSign[] {
  const { safety, grade, year, recognisedYear, maintainedYear } = facts;
  const signs: RiskSign[] = [];
  if (safety && !safety.achieved) {
    signs.push({
      kind: "safety",
      text: `Năm ${safety.year} chưa đạt tiêu chuẩn “An toàn về an ninh, trật tự” (${safety.decisionNumber} ngày ${formatDate(safety.decidedOn)})`,
    });
  }
  if (!safety && facts.asksForSafety) {
    signs.push({
      kind: "safety-missing",
      text: `Chưa có kết quả “An toàn về an ninh, trật tự” năm ${year - 1}`,
    });
  }
  if (grade?.belowGood) {
    signs.push({
      kind: "grade",
      text: `Phân loại phong trào năm ${grade.year}: ${grade.label} (${grade.decisionNumber})`,
    });
  }
  if (!facts.bySameRegime) {
    signs.push({
      kind: "regime",
      text: `Do ${facts.deciderName} công nhận theo quy trình trước; kế hoạch không nêu có tính hay không`,
    });
  }
  const lastKept = Math.max(recognisedYear, maintainedYear ?? 0);
  if (lastKept < year - 1) {
    signs.push({ kind: "year-missed", text: `Chưa có kết quả duy trì năm ${year - 1}` });
  }
  return signs;
}

/** Is a title given in that year due for review this year, every so many years? */
export const isDue = (recognisedYear: number, year: number, everyYears: number): boolean =>
  year > recognisedYear && (year - recognisedYear) % everyYears === 0;
