import { yearOf, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { MovementGrade, Programme } from "@/lib/programmes/domain/programme";
import type { ManagingLevel } from "@/lib/units/domain/management";

/** chờ kiểm tra, đã kiểm tra, không khớp văn bản, đã thay bằng dòng khác. Only «đã kiểm tra» counts. */
export const PAPER_RESULT_STATUSES = ["waiting", "confirmed", "refused", "replaced"] as const;
export type PaperResultStatus = (typeof PAPER_RESULT_STATUSES)[number];

interface OutcomeParts {
  readonly programme: Programme;
  /** đạt / chưa đạt of a title, or a class. */
  readonly result: "recognised" | "not_recognised" | MovementGrade;
}

/** What a decision on paper may say of a unit. «Yếu» of QĐ 510 is offered once a text confirms it. */
const OUTCOMES = {
  "security_safe:recognised": { programme: "security_safe", result: "recognised" },
  "security_safe:not_recognised": { programme: "security_safe", result: "not_recognised" },
  "movement_grade:xuat_sac": { programme: "movement_grade", result: "xuat_sac" },
  "movement_grade:kha": { programme: "movement_grade", result: "kha" },
  "movement_grade:trung_binh": { programme: "movement_grade", result: "trung_binh" },
  "exemplary:recognised": { programme: "exemplary", result: "recognised" },
  "exemplary:not_recognised": { programme: "exemplary", result: "not_recognised" },
} as const satisfies Record<string, OutcomeParts>;
export type PaperOutcome = keyof typeof OUTCOMES;

export const PAPER_OUTCOMES = [
  "security_safe:recognised",
  "security_safe:not_recognised",
  "movement_grade:xuat_sac",
  "movement_grade:kha",
  "movement_grade:trung_binh",
  "exemplary:recognised",
  "exemplary:not_recognised",
] as const satisfies readonly PaperOutcome[];

export const outcomeNamed = (programme: string, result: string): PaperOutcome | null =>
  PAPER_OUTCOMES.find((known) => known === `${programme}:${result}`) ?? null;

export const partsOf = (outcome: PaperOutcome): OutcomeParts => OUTCOMES[outcome];

/** Where a unit stands in the register, and on which level. */
export interface UnitPlace {
  readonly path: string;
  readonly level: ManagingLevel;
}

/** `t/<province>/…`: the rungs of a territory that stand above everything in it. */
const upTo = (path: string, rungs: number): string => `${path.split("/").slice(0, rungs).join("/")}/`;
const PROVINCE_RUNGS = 2;
const DISTRICT_RUNGS = 3;

/** The province over a place. */
export const provinceOf = (path: string): string => upTo(path, PROVINCE_RUNGS);

/**
 * The territory in whose register a decision of that level stands. What a district decided that is no more (from
 * 1/7/2025) is the province's to keep.
 */
export function placeOfDecision({ path, level }: UnitPlace, decider: ManagingLevel): string {
  if (decider === "province") return provinceOf(path);
  if (decider === "commune") return path;
  if (level === "district") return path;
  const hasDistrict = level === "commune" && path.split("/").filter(Boolean).length > DISTRICT_RUNGS;
  return hasDistrict ? upTo(path, DISTRICT_RUNGS) : provinceOf(path);
}

export type PaperResultRefusal =
  | { readonly code: "result.decided-later"; readonly today: IsoDate }
  | { readonly code: "result.year-after-decision"; readonly decidedOn: IsoDate }
  | { readonly code: "result.year-not-over"; readonly year: number };

/**
 * Whether a paper can say this: it was decided already, and about a year that had begun by then. A result of the
 * running year is decided in the product, not read from a paper.
 */
export function decideEntry({
  cycleYear,
  decidedOn,
  today,
}: {
  readonly cycleYear: number;
  readonly decidedOn: IsoDate;
  readonly today: IsoDate;
}): Result<null, PaperResultRefusal> {
  if (decidedOn > today) return err({ code: "result.decided-later", today });
  if (cycleYear > yearOf(decidedOn)) return err({ code: "result.year-after-decision", decidedOn });
  if (cycleYear >= yearOf(today)) return err({ code: "result.year-not-over", year: cycleYear });
  return ok(null);
}

/** An entry as the rules of checking look at it. */
export interface CheckedEntry {
  readonly status: PaperResultStatus;
  readonly enteredById: string;
}

export type CheckRefusal =
  | { readonly code: "result.same-person" }
  | { readonly code: "result.already-checked"; readonly status: PaperResultStatus };

/** A second person holds the entry against the paper, once. Whoever entered it never checks it himself. */
export function decideCheck(entry: CheckedEntry, personId: string): Result<null, CheckRefusal> {
  if (entry.status !== "waiting") return err({ code: "result.already-checked", status: entry.status });
  return entry.enteredById === personId ? err({ code: "result.same-person" }) : ok(null);
}

/** A row that is refused or replaced already is not replaced once more: its successor is. */
export const isReplaceable = (status: PaperResultStatus): boolean =>
  status === "waiting" || status === "confirmed";
