import type { IsoDate } from "@/lib/core/dates";
import type {
  PlanContent,
  PreconditionGroup,
  PreconditionLine,
  ResultFloor,
} from "@/lib/programmes/domain/plan";
import { isAtLeast, type MovementGrade, type Programme } from "@/lib/programmes/domain/programme";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import {
  overrideOf,
  type EligibilityOverride,
  type LineOverride,
} from "@/lib/registrations/domain/eligibility-override";
import type { EarlierResult, Lineage } from "@/lib/results/domain/earlier-result";

/** đủ / thiếu / chưa có dữ liệu. The last two are never the same answer. */
export type EligibilityAnswer = "met" | "lacking" | "no_data";

export const ELIGIBILITY_LABELS = {
  met: "Đủ",
  lacking: "Thiếu",
  no_data: "Chưa có dữ liệu",
} as const satisfies Record<EligibilityAnswer, string>;

/** Why the line answers as it does; with the evidence it is all a sentence needs. */
export type EligibilityCause =
  | { readonly kind: "reached" }
  | { readonly kind: "not_achieved" }
  | { readonly kind: "below_floor"; readonly grade: MovementGrade; readonly floor: MovementGrade }
  | { readonly kind: "withdrawn" }
  /** To do: enter the paper result with its decision. Named: the units of the lineage without one. */
  | {
      readonly kind: "none_on_record";
      readonly unitIds: readonly string[];
      /** Of these, units whose result was entered from paper and waits for a second person. */
      readonly waitingIds?: readonly string[];
    };

export interface EligibilityLine {
  readonly key: string;
  readonly title: string;
  readonly programme: Programme;
  readonly year: number;
  readonly floor: ResultFloor;
  readonly force: PreconditionGroup["force"];
  readonly clause: string;
  readonly basis: Sourced["basis"];
  readonly mark: string | null;
  readonly answer: EligibilityAnswer;
  readonly cause: EligibilityCause;
  /** Whose results were read: the unit's own, or its predecessors' when it has none of its own. */
  readonly through: "unit" | "predecessors";
  readonly evidence: readonly EarlierResult[];
  /** How an override of this line stands; never makes it «đủ». */
  readonly override?: LineOverride;
  /** What the register says by now, where that is no longer what was let through. */
  readonly now?: Pick<EligibilityLine, "answer" | "cause" | "through" | "evidence">;
}

export interface EligibilityGroup {
  readonly combine: PreconditionGroup["combine"];
  readonly force: PreconditionGroup["force"];
  readonly answer: EligibilityAnswer;
  readonly lines: readonly EligibilityLine[];
}

export interface Eligibility {
  readonly groups: readonly EligibilityGroup[];
  /** Every hard group is «đủ», or goes on by an override. */
  readonly passes: boolean;
  /** Lines that stand in the way, in order. */
  readonly blocking: readonly EligibilityLine[];
}

/** What is kept with a registration: the answer of that day, with what it was read from. */
export interface EligibilitySnapshot extends Eligibility {
  readonly checkedOn: IsoDate;
  /** The pair of class and level by which the plan takes the unit in. */
  readonly scope: Pick<Sourced, "clause" | "basis">;
  /** Names of the unit and those it came from, for lines that miss one. */
  readonly names: Readonly<Record<string, string>>;
}

type Finding = Pick<EligibilityLine, "answer" | "cause">;

/** What is entered and not checked yet is still «chưa có dữ liệu». */
function none(line: PreconditionLine, year: number, missing: Missing): Finding {
  const waitingIds = missing.unitIds.filter((unitId) =>
    missing.lineage.waiting?.some(
      (entry) => entry.unitId === unitId && entry.programme === line.programme && entry.year === year,
    ),
  );
  return {
    answer: "no_data",
    cause: {
      kind: "none_on_record",
      unitIds: missing.unitIds,
      ...(waitingIds.length > 0 ? { waitingIds } : {}),
    },
  };
}

interface Missing {
  readonly unitIds: readonly string[];
  readonly lineage: Lineage;
}

/** The latest decision of a unit on this programme and year; an older one was replaced by it. */
function latestResult(
  line: PreconditionLine,
  year: number,
  unitId: string,
  lineage: Lineage,
): EarlierResult | null {
  const found = lineage.results
    .filter(
      (result) => result.unitId === unitId && result.programme === line.programme && result.year === year,
    )
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1));
  return found[0] ?? null;
}

function againstFloor({ outcome, withdrawn }: EarlierResult, floor: ResultFloor): Finding {
  if (withdrawn) return { answer: "lacking", cause: { kind: "withdrawn" } };
  if (outcome.kind === "title" && !outcome.achieved && floor.kind !== "any_result") {
    return { answer: "lacking", cause: { kind: "not_achieved" } };
  }
  if (outcome.kind === "grade" && floor.kind === "grade" && !isAtLeast(outcome.grade, floor.atLeast)) {
    return { answer: "lacking", cause: { kind: "below_floor", grade: outcome.grade, floor: floor.atLeast } };
  }
  return { answer: "met", cause: { kind: "reached" } };
}

/** Of several predecessors all must have reached it: a merged unit does not gain by one of its parts. */
function throughPredecessors(
  line: PreconditionLine,
  year: number,
  lineage: Lineage,
): Finding & Pick<EligibilityLine, "evidence"> {
  const found = lineage.predecessorIds.map((unitId) => ({
    unitId,
    result: latestResult(line, year, unitId, lineage),
  }));
  const evidence = found.flatMap(({ result }) => (result ? [result] : []));
  const missing = found.filter(({ result }) => result === null).map(({ unitId }) => unitId);

  const findings = evidence.map((result) => againstFloor(result, line.floor));
  const lacking = findings.find(({ answer }) => answer === "lacking");
  if (lacking) return { ...lacking, evidence };
  if (missing.length > 0) return { ...none(line, year, { unitIds: missing, lineage }), evidence };
  return { answer: "met", cause: { kind: "reached" }, evidence };
}

function findResult(
  line: PreconditionLine,
  year: number,
  lineage: Lineage,
): Finding & Pick<EligibilityLine, "evidence" | "through"> {
  const own = latestResult(line, year, lineage.unitId, lineage);
  if (own) return { ...againstFloor(own, line.floor), evidence: [own], through: "unit" };
  if (lineage.predecessorIds.length === 0) {
    return { ...none(line, year, { unitIds: [lineage.unitId], lineage }), evidence: [], through: "unit" };
  }
  return { ...throughPredecessors(line, year, lineage), through: "predecessors" };
}

function checkLine(
  line: PreconditionLine,
  {
    force,
    cycleYear,
    lineage,
  }: {
    readonly force: PreconditionGroup["force"];
    readonly cycleYear: number;
    readonly lineage: Lineage;
  },
): EligibilityLine {
  const year = cycleYear - line.yearsBack;
  const { key, title, programme, floor, clause, basis } = line;
  const found = findResult(line, year, lineage);
  return { key, title, programme, year, floor, force, clause, basis, mark: line.mark ?? null, ...found };
}

function answerOf(
  combine: PreconditionGroup["combine"],
  lines: readonly EligibilityLine[],
): EligibilityAnswer {
  const has = (answer: EligibilityAnswer): boolean => lines.some((line) => line.answer === answer);
  if (combine === "all_of") return has("lacking") ? "lacking" : has("no_data") ? "no_data" : "met";
  return has("met") || lines.length === 0 ? "met" : has("no_data") ? "no_data" : "lacking";
}

/** «đủ», or let through by two persons on a document. */
export const goesOn = ({ answer, override }: EligibilityLine): boolean =>
  answer === "met" || override?.standing === "confirmed";

const groupGoesOn = ({ combine, answer, lines }: EligibilityGroup): boolean =>
  answer === "met" || (combine === "all_of" ? lines.every(goesOn) : lines.some(goesOn));

const withOverride = (line: EligibilityLine, overrides: readonly EligibilityOverride[]): EligibilityLine => {
  const override = line.answer === "met" || line.force !== "hard" ? null : overrideOf(line, overrides);
  return override ? { ...line, override } : line;
};

/**
 * The plan's preconditions against earlier results of the unit or its predecessors: per line đủ / thiếu / chưa có
 * dữ liệu with the decision behind it. Only «đủ» passes a hard group, or what two persons let go on while the line
 * says what it said then; an advisory group is shown and stops nothing.
 */
export function checkEligibility(
  { header, preconditions }: Pick<PlanContent, "header" | "preconditions">,
  lineage: Lineage,
  overrides: readonly EligibilityOverride[] = [],
): Eligibility {
  const groups = preconditions.map(({ combine, force, lines: asked }): EligibilityGroup => {
    const lines = asked.map((line) =>
      withOverride(checkLine(line, { force, cycleYear: header.cycleYear, lineage }), overrides),
    );
    return { combine, force, answer: answerOf(combine, lines), lines };
  });

  const stopping = groups.filter((group) => group.force === "hard" && !groupGoesOn(group));
  return {
    groups,
    passes: stopping.length === 0,
    blocking: stopping.flatMap(({ lines }) => lines.filter((line) => !goesOn(line))),
  };
}
