import { parseTypedNumber } from "@/lib/core/text";
import type { Criterion } from "@/lib/programmes/domain/criteria";
import {
  judgeCriterion,
  type Answer,
  type ClaimedException,
  type CriterionVerdict,
} from "@/lib/programmes/domain/judgement";

export const SELF_RESULTS = ["met", "not_met", "not_applicable"] as const;
export type SelfResult = (typeof SELF_RESULTS)[number];

export const SELF_RESULT_LABELS = {
  met: "Đạt",
  not_met: "Chưa đạt",
  not_applicable: "Không áp dụng",
} as const satisfies Record<SelfResult, string>;

/**
 * A self-assessment as it is kept while it is being written: figures as typed, anything may be missing. For XA-4
 * `denominator` is managed, `figure` registered, `numerator` recognised.
 */
export interface StoredAnswer {
  readonly result: SelfResult | null;
  readonly explanation: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly figure: string;
  readonly exceptionCode: string;
  readonly exceptionNote: string;
  /** Why there is no paper. */
  readonly evidenceAbsence: string;
}

export const EMPTY_ANSWER: StoredAnswer = {
  result: null,
  explanation: "",
  numerator: "",
  denominator: "",
  figure: "",
  exceptionCode: "",
  exceptionNote: "",
  evidenceAbsence: "",
};

/** The texts of an answer in one fixed order: two answers are the same when these are. */
export const textsOf = (answer: StoredAnswer): readonly string[] => [
  answer.result ?? "",
  answer.explanation,
  answer.numerator,
  answer.denominator,
  answer.figure,
  answer.exceptionCode,
  answer.exceptionNote,
  answer.evidenceAbsence,
];

export const sameAnswer = (a: StoredAnswer, b: StoredAnswer): boolean =>
  textsOf(a).join("\u0000") === textsOf(b).join("\u0000");

const exceptionOf = ({ exceptionCode, exceptionNote }: StoredAnswer): { exception?: ClaimedException } =>
  exceptionCode === "" ? {} : { exception: { code: exceptionCode, note: exceptionNote } };

const FNV_PRIME = 0x01000193;
const FNV_OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;

function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME) >>> 0;
  }
  return hash;
}

/**
 * A short mark of what a row said when it was shown; the form carries it back, so that rows left alone are told from
 * changed ones. It guards nothing: the revision does.
 */
export const digestOf = (answer: StoredAnswer): string => digestOfTexts(textsOf(answer));

export const digestOfTexts = (texts: readonly string[]): string =>
  FNV_OFFSETS.map((offset) => fnv(texts.join("\u0000"), offset).toString(16).padStart(8, "0")).join("");

/** The answer in the language of judgement; nothing while it is not there or a figure is no number. */
export function answerOf({ measure }: Criterion, stored: StoredAnswer | undefined): Answer | undefined {
  if (!stored) return undefined;
  if (stored.result === "not_applicable") return { kind: "not_applicable", reason: stored.explanation };
  const exception = exceptionOf(stored);
  switch (measure.kind) {
    case "met":
      return stored.result === null ? undefined : { kind: "met", met: stored.result === "met", ...exception };
    case "zero_count":
    case "threshold": {
      const value = parseTypedNumber(stored.figure);
      return value === null ? undefined : { kind: "figure", value, ...exception };
    }
    case "percentage": {
      const [numerator, denominator] = [
        parseTypedNumber(stored.numerator),
        parseTypedNumber(stored.denominator),
      ];
      return numerator === null || denominator === null
        ? undefined
        : { kind: "ratio", numerator, denominator, ...exception };
    }
    case "computed": {
      const [managed, registered, recognised] = [stored.denominator, stored.figure, stored.numerator].map(
        parseTypedNumber,
      );
      if (managed == null || registered == null || recognised == null) return undefined;
      return { kind: "units", counts: { managed, registered, recognised } };
    }
    case "scored":
      return undefined;
  }
}

export const verdictOf = (criterion: Criterion, stored: StoredAnswer | undefined): CriterionVerdict =>
  judgeCriterion(criterion, answerOf(criterion, stored));

/** Figures decide the result, so an officer who gave them need not choose it as well. */
export function withDerivedResult(criterion: Criterion, stored: StoredAnswer): StoredAnswer {
  if (stored.result !== null || criterion.measure.kind === "met") return stored;
  const { verdict } = verdictOf(criterion, stored);
  return verdict === "met" || verdict === "not_met" ? { ...stored, result: verdict } : stored;
}
