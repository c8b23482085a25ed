import { fold, formatNumber, formatPercent } from "@/lib/core/text";
import type { AppraisalResult } from "@/lib/dossiers/domain/appraisal";
import { thresholdHint } from "@/lib/dossiers/domain/figure-sentence";
import { verdictOf, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import {
  criteriaOf,
  type CriteriaContent,
  type Criterion,
  type Measure,
} from "@/lib/programmes/domain/criteria";
import type { DifferenceLine } from "@/lib/programmes/domain/criteria-difference";
import type { CriterionVerdict, Verdict } from "@/lib/programmes/domain/judgement";

/*
 * A draft set held against dossiers that are there: what their answers say under it, and nothing more. A row that last
 * year's answer says nothing about is «chưa có dữ liệu», and never met.
 */

export type TrialVerdict = Exclude<Verdict, "unanswered"> | "no_data";

/** Why last year's answer says nothing about a row. */
export type NoDataCause =
  "new" | "split" | "joined" | "measured_otherwise" | "not_applicable_no_longer" | "unanswered";

export interface TrialRow {
  readonly code: string;
  readonly title: string;
  /** Codes of the rows it comes from. */
  readonly from: readonly string[];
  /** Under the set that the dossier was made by; null where there was no such row. */
  readonly before: TrialVerdict | null;
  /** Null where the draft has no such row any more. */
  readonly after: TrialVerdict | null;
  readonly cause: NoDataCause | null;
  /** «92%; ngưỡng: từ 95%»: what was answered and what the draft asks; null where no figure decides. */
  readonly figure: string | null;
}

export type TrialResult = "achieved" | "not_achieved" | "no_data";

export interface Trial {
  readonly before: TrialResult;
  readonly after: TrialResult;
  readonly rows: readonly TrialRow[];
}

/** What a dossier said, row by row, and what its last reader made of it. */
export interface TriedDossier {
  readonly answers: ReadonlyMap<string, StoredAnswer>;
  readonly findings: ReadonlyMap<string, AppraisalResult>;
}

const isFailed = (finding: AppraisalResult | undefined): boolean =>
  finding === "fail" || finding === "fail_fixable";

const known = (verdict: Verdict): TrialVerdict => (verdict === "unanswered" ? "no_data" : verdict);

/** The answer under its own row; whoever read it last may have found it wanting. */
function verdictBefore(criterion: Criterion, { answers, findings }: TriedDossier): TrialVerdict {
  if (isFailed(findings.get(criterion.code))) return "not_met";
  return known(verdictOf(criterion, answers.get(criterion.code)).verdict);
}

/** What a figure counts; figures of two rows are the same thing only where this is. */
function countedBy(measure: Measure): string {
  switch (measure.kind) {
    case "met":
    case "computed":
    case "scored":
      return measure.kind;
    case "zero_count":
    case "threshold":
      return `figure ${fold(measure.unit)}`;
    case "percentage":
      return `ratio ${fold(measure.numerator)}/${fold(measure.denominator)}`;
  }
}

type After = Pick<TrialRow, "after" | "cause" | "figure">;
const noData = (cause: NoDataCause): After => ({ after: "no_data", cause, figure: null });
const decided = (after: TrialVerdict | null, figure: string | null = null): After => ({
  after,
  cause: null,
  figure,
});

function figureOf(criterion: Criterion, { cause }: CriterionVerdict): string | null {
  const limit = (thresholdHint(criterion) ?? "").toLowerCase();
  if (cause.kind === "rate") return `${formatPercent(cause.rate)}; ${limit}`;
  const { measure } = criterion;
  const unit = "unit" in measure ? ` ${measure.unit}` : "";
  return cause.kind === "figure" ? `${formatNumber(cause.value)}${unit}; ${limit}` : null;
}

/** One row after one: judged by the new measure, where the answer is one to it. */
function afterOne(before: Criterion, after: Criterion, dossier: TriedDossier): After {
  if (countedBy(before.measure) !== countedBy(after.measure)) return noData("measured_otherwise");
  const stored = dossier.answers.get(before.code);
  const own = known(verdictOf(before, stored).verdict);
  // Found wanting although the figures were enough: something else was wrong, and still is.
  if (own !== "not_met" && isFailed(dossier.findings.get(before.code))) return decided("not_met");
  if (stored?.result === "not_applicable" && after.notApplicableWhen === null)
    return noData("not_applicable_no_longer");
  const judged = verdictOf(after, stored);
  const verdict = known(judged.verdict);
  return verdict === "no_data" ? noData("unanswered") : decided(verdict, figureOf(after, judged));
}

/** Several rows made one: all of them were met, or one was not; with figures nobody can tell. */
function afterJoined(before: readonly Criterion[], after: Criterion, dossier: TriedDossier): After {
  if (![...before, after].every(({ measure }) => measure.kind === "met")) return noData("joined");
  const verdicts = before.map((criterion) => verdictBefore(criterion, dossier));
  if (verdicts.includes("not_met")) return decided("not_met");
  return verdicts.every((verdict) => verdict === "met") ? decided("met") : noData("joined");
}

function afterOf({ difference, before, after }: DifferenceLine, dossier: TriedDossier): After {
  if (!after) return decided(null);
  const [only] = before;
  if (!only) return noData("new");
  if (difference === "split") return noData("split");
  return difference === "joined" ? afterJoined(before, after, dossier) : afterOne(only, after, dossier);
}

/** All or nothing, and what is not known is not met. */
export function trialResult(verdicts: readonly TrialVerdict[]): TrialResult {
  if (verdicts.includes("not_met")) return "not_achieved";
  return verdicts.length === 0 || verdicts.includes("no_data") ? "no_data" : "achieved";
}

/** A dossier under the set that it was made by, and under the draft. */
export function tryCriteria(
  lines: readonly DifferenceLine[],
  made: Pick<CriteriaContent, "groups">,
  dossier: TriedDossier,
): Trial {
  const rows = lines.map((line): TrialRow => {
    const [only] = line.before;
    const criterion = line.after ?? only;
    return {
      code: criterion?.code ?? "",
      title: criterion?.title ?? "",
      from: line.before.map(({ code }) => code),
      before: only && line.before.length === 1 ? verdictBefore(only, dossier) : null,
      ...afterOf(line, dossier),
    };
  });
  return {
    before: trialResult(criteriaOf(made).map((criterion) => verdictBefore(criterion, dossier))),
    after: trialResult(rows.flatMap(({ after }) => after ?? [])),
    rows,
  };
}

/** What became of a unit that achieved, or of one that did not. */
export type TrialOutcome = "still" | "lost" | "open" | "gained" | "none";

/** `open`: it achieved and nothing speaks against it, but something is not known. */
export function outcomeOf({ before, after }: Pick<Trial, "before" | "after">): TrialOutcome {
  if (before !== "achieved") return after === "achieved" ? "gained" : "none";
  if (after === "achieved") return "still";
  return after === "no_data" ? "open" : "lost";
}

/** The rows that answer «vì sao»: what fails now, what is not known, or what failed and no longer stands in the way. */
export function decidingRows({ rows }: Trial, outcome: TrialOutcome): readonly TrialRow[] {
  switch (outcome) {
    case "lost":
      return rows.filter(({ after }) => after === "not_met");
    case "open":
      return rows.filter(({ after }) => after === "no_data");
    case "gained":
      return rows.filter(
        ({ before, after }) => before !== after && (before === "not_met" || before === "no_data"),
      );
    case "still":
    case "none":
      return [];
  }
}

/** Rows that no dossier of the version can say anything about, whoever wrote it. */
export const rowsWithoutPast = (lines: readonly DifferenceLine[]): readonly string[] =>
  lines.flatMap(({ difference, after }) =>
    after && (difference === "new" || difference === "split") ? [after.code] : [],
  );
