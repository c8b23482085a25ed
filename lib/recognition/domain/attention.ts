import { formatNumber, formatPercent } from "@/lib/core/text";
import type { Criterion } from "@/lib/programmes/domain/criteria";

/** Votes of the review meeting or written opinions; null where the route has none. */
export interface Votes {
  readonly inFavour: number;
  readonly against: number;
  readonly other: number;
}

/** A figure that the unit gave for a criterion with a threshold. */
export interface GivenFigure {
  readonly criterionCode: string;
  readonly figure: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface AttentionFacts {
  /** How often the dossier was sent; every sending after the first answered a return. */
  readonly submissions: number;
  readonly votes: Votes | null;
  /** Criteria that the appraisal did not pass although recognition is proposed. */
  readonly failedCriteria: readonly string[];
  /** Written when the proposal goes against the results. */
  readonly proposalReason: string | null;
  readonly figures: readonly GivenFigure[];
}

const RETURNED_OFTEN = 2;
/**
 * One percentage point for shares, one per cent of the threshold for other figures. Where one per cent is less than
 * one whole thing, the figure is a small count: reaching it exactly («1 mô hình») is how it is meant to be.
 */
const NEAR_POINTS = 1;
const NEAR_SHARE = 0.01;

/**
 * Why the signer should read this one closely, in words; empty when nothing differs. The order is that of weight:
 * proposal against the results, members not in favour, thresholds just reached, often returned.
 */
export function attentionReasons(facts: AttentionFacts, criteria: readonly Criterion[]): readonly string[] {
  const reasons = [
    contraryReason(facts),
    votesReason(facts.votes),
    ...criteria.map((criterion) => nearThreshold(criterion, facts.figures)),
    returnedReason(facts.submissions),
  ];
  return reasons.filter((reason): reason is string => reason !== null);
}

function contraryReason({ failedCriteria, proposalReason }: AttentionFacts): string | null {
  if (failedCriteria.length === 0) return null;
  const because = proposalReason ? `; lý do: ${proposalReason}` : "";
  return `Đề xuất khác kết quả thẩm định: chưa đạt tiêu chí ${failedCriteria.join(", ")}${because}`;
}

function votesReason(votes: Votes | null): string | null {
  if (!votes || votes.against + votes.other === 0) return null;
  const parts = [
    votes.against > 0 ? `${votes.against} thành viên không đồng ý` : null,
    votes.other > 0 ? `${votes.other} thành viên có ý kiến khác` : null,
  ];
  return parts.filter(Boolean).join(", ");
}

function returnedReason(submissions: number): string | null {
  const returned = submissions - 1;
  return returned >= RETURNED_OFTEN ? `Đã bổ sung ${returned} lần` : null;
}

function nearThreshold({ code, measure }: Criterion, figures: readonly GivenFigure[]): string | null {
  const given = figures.find(({ criterionCode }) => criterionCode === code);
  if (!given) return null;
  if (measure.kind === "percentage") return nearPercentage(given, measure.atLeast);
  return measure.kind === "threshold" && given.figure !== null
    ? nearFigure(code, given.figure, measure)
    : null;
}

function nearPercentage(
  { criterionCode, numerator, denominator }: GivenFigure,
  atLeast: number,
): string | null {
  if (numerator === null || !denominator || atLeast >= 100) return null;
  const rate = (numerator / denominator) * 100;
  const isNear = rate >= atLeast && rate - atLeast <= NEAR_POINTS;
  return isNear
    ? `Tiêu chí ${criterionCode} sát ngưỡng: ${formatPercent(rate)}, ngưỡng ${formatPercent(atLeast)}`
    : null;
}

interface Threshold {
  readonly unit: string;
  readonly compare: "at_least" | "at_most";
  readonly threshold: number;
}

function nearFigure(code: string, value: number, { unit, compare, threshold }: Threshold): string | null {
  const distance = compare === "at_least" ? value - threshold : threshold - value;
  const near = unit === "%" ? NEAR_POINTS : threshold * NEAR_SHARE;
  if (near < 1 || isTopOfScale(unit, threshold) || distance < 0 || distance > near) return null;
  return `Tiêu chí ${code} sát ngưỡng: ${withUnit(value, unit)}, ngưỡng ${withUnit(threshold, unit)}`;
}

/** 100 % is reached exactly or not at all: nothing is near about it. */
const isTopOfScale = (unit: string, threshold: number): boolean => unit === "%" && threshold >= 100;

const withUnit = (value: number, unit: string): string =>
  unit === "%" ? formatPercent(value) : `${formatNumber(value)} ${unit}`.trim();
