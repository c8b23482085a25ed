import "server-only";
import type { CriterionRowInput } from "@/lib/programmes/criteria-contract";
import {
  criteriaOf,
  type CriteriaContent,
  type Criterion,
  type EvidenceSample,
  type Measure,
  type MinimumPoints,
} from "@/lib/programmes/domain/criteria";
import { exceptionsFrom, markOf, replacesFrom } from "@/lib/programmes/domain/criterion-texts";
import type { Basis } from "@/lib/programmes/domain/sourced";

function minimumFrom({ minPoints, belowMinimum }: Extract<CriterionRowInput, { kind: "scored" }>): {
  minimum?: MinimumPoints;
} {
  if (minPoints === null || belowMinimum === "") return {};
  return { minimum: { atLeast: minPoints, highest: belowMinimum === "none" ? null : belowMinimum } };
}

function measureFrom(input: CriterionRowInput): Measure {
  switch (input.kind) {
    case "met":
      return { kind: "met" };
    case "zero_count":
      return { kind: "zero_count", unit: input.zeroUnit };
    case "threshold":
      return {
        kind: "threshold",
        compare: input.compare,
        threshold: input.threshold,
        unit: input.unit,
      };
    case "percentage":
      return {
        kind: "percentage",
        numerator: input.numerator,
        denominator: input.denominator,
        atLeast: input.atLeast,
      };
    case "computed":
      return { kind: "computed", rule: "xa4" };
    case "scored":
      return { kind: "scored", maxPoints: input.maxPoints, ...minimumFrom(input) };
  }
}

/** A row as a form or a file gives it. */
export type TypedCriterion = CriterionRowInput & {
  /** Code of the row that is changed; empty for a new one. */
  readonly was: string;
  readonly basis: Basis;
  /** A sample put to the row; null takes it away; left out, the row keeps the one it has. */
  readonly sample?: EvidenceSample | null | undefined;
};

/** The row as it was typed. The text's own words (`source`) stay with a row whose source stays. */
export function criterionFrom(input: TypedCriterion, content: CriteriaContent): Criterion {
  const before = criteriaOf(content).find(({ code }) => code === input.was);
  const replaces = replacesFrom(input.replaces, input.code);
  const sample = input.sample === undefined ? before?.sample : input.sample;
  const mark = markOf(input.basis, { before, programme: content.programme });
  return {
    code: input.code,
    title: input.title,
    text: input.text || input.title,
    measure: measureFrom(input),
    evidence: input.evidence,
    notApplicableWhen: input.notApplicableWhen || null,
    exceptions: exceptionsFrom(input.exceptions, before?.exceptions ?? []),
    clause: input.clause,
    basis: input.basis,
    ...(before?.source && before.basis === input.basis ? { source: before.source } : {}),
    ...(mark ? { mark } : {}),
    ...(input.guidance ? { guidance: input.guidance } : {}),
    ...(input.evidenceWanted ? { evidenceWanted: input.evidenceWanted } : {}),
    ...(sample ? { sample } : {}),
    ...(replaces ? { replaces } : {}),
  };
}
