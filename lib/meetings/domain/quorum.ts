import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";

/** A share of members, e.g. 2 of 3; `atLeast: false` means more than that share («quá nửa»). */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly atLeast: boolean;
}

/** Of whom the majority is a share: those who are there for the dossier, or all who may vote on it. */
export const MAJORITY_BASES = ["present", "all"] as const;
export type MajorityBasis = (typeof MAJORITY_BASES)[number];

export interface RuleDocument {
  readonly number: string;
  readonly date: IsoDate;
  readonly issuer: string;
  /** «Điều 5»; empty where it was not said. */
  readonly clause: string;
}

/**
 * What a document of the tenant asks of a review (issue 2, 3.5). None of the five plans states a rule, so the product
 * has none of its own: without one the counts are shown and nothing is refused.
 */
export interface QuorumRule {
  /** How many of the members must be there; null where the document does not say. */
  readonly quorum: Share | null;
  /** How many must be in favour; null where the document does not say. */
  readonly majority: (Share & { readonly of: MajorityBasis }) | null;
  /** The document also speaks of written opinions: whoever answers counts as present. */
  readonly coversWritten: boolean;
  readonly document: RuleDocument;
}

/** A rule from its day on, for one body or, without one, for every body that has none of its own. */
export interface DatedRule extends QuorumRule {
  readonly bodyId: string | null;
  readonly validFrom: IsoDate;
  /** ISO instant: of two that hold from the same day the one entered later counts. */
  readonly enteredAt: string;
}

/**
 * The rule that holds for a body on a day: the body's own latest one, else the latest one for all bodies. Null where none
 * holds, and where the one that holds asks for nothing any more.
 */
export function ruleOn<Rule extends DatedRule>(
  rules: readonly Rule[],
  { bodyId, on }: { readonly bodyId: string; readonly on: IsoDate },
): Rule | null {
  const begun = rules.filter(({ validFrom }) => validFrom <= on);
  const rule = latest(begun.filter((one) => one.bodyId === bodyId)) ?? latest(begun.filter(isForAll));
  return rule && (rule.quorum || rule.majority) ? rule : null;
}

const isForAll = ({ bodyId }: DatedRule): boolean => bodyId === null;

const latest = <Rule extends DatedRule>(rules: readonly Rule[]): Rule | undefined =>
  rules
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.enteredAt.localeCompare(b.enteredAt))
    .at(-1);

/** The least number out of `of` that reaches the share: two thirds of 10 is 7, more than half of 10 is 6. */
export const neededOf = ({ numerator, denominator, atLeast }: Share, of: number): number =>
  atLeast ? Math.ceil((of * numerator) / denominator) : Math.floor((of * numerator) / denominator) + 1;

/** Does the number reach the share? Of nobody nothing is reached: no members make no quorum. */
export const reaches = (share: Share, count: number, of: number): boolean =>
  of > 0 && count > 0 && count >= neededOf(share, of);

const SHARE_TEXT = /^(\d{1,3})\s*(?:\/\s*(\d{1,3})|%)$/;

/** «2/3», «1 / 2», «70%» as a share of one; null for anything else, for nothing and for more than the whole. */
export function parseShare(text: string): Pick<Share, "numerator" | "denominator"> | null {
  const [, first, second] = SHARE_TEXT.exec(text.trim()) ?? [];
  const numerator = Number(first);
  const denominator = second === undefined ? 100 : Number(second);
  return numerator >= 1 && numerator <= denominator ? { numerator, denominator } : null;
}

/** «ít nhất 2/3», «quá 1/2», «ít nhất 70%», «toàn bộ». */
export function shareWords({ numerator, denominator, atLeast }: Share): string {
  if (numerator === denominator) return "toàn bộ";
  const share = denominator === 100 ? `${numerator}%` : `${numerator}/${denominator}`;
  return `${atLeast ? "ít nhất" : "quá"} ${share}`;
}

/** «văn bản số 12/QC-BCĐ ngày 1/3/2023 của Ban Chỉ đạo tỉnh (Điều 5)». */
export const ruleDocumentWords = ({ number, date, issuer, clause }: RuleDocument): string =>
  `văn bản số ${number} ngày ${formatDate(date)} của ${issuer}${clause ? ` (${clause})` : ""}`;

/** What the rule asks, as sentences of an officer's paper; without the document. */
export function ruleSentences({ quorum, majority, coversWritten }: QuorumRule): readonly string[] {
  const base =
    majority?.of === "all" ? "tổng số thành viên được biểu quyết" : "số thành viên có mặt được biểu quyết";
  return [
    ...(quorum ? [`Họp được khi có mặt ${shareWords(quorum)} số thành viên`] : []),
    ...(majority ? [`Đề nghị công nhận khi có ${shareWords(majority)} ${base} đồng ý`] : []),
    ...(coversWritten ? ["Khi lấy ý kiến bằng văn bản, người trả lời được tính như người có mặt"] : []),
  ];
}

/** How a rule stands on a day among all that were entered: of the same body, only the latest that has begun holds. */
export function standingOf(
  rule: DatedRule,
  rules: readonly DatedRule[],
  today: IsoDate,
): "holds" | "later" | "replaced" {
  if (rule.validFrom > today) return "later";
  const begun = rules.filter((one) => one.bodyId === rule.bodyId && one.validFrom <= today);
  return latest(begun) === rule ? "holds" : "replaced";
}
