import { err, ok, type Result } from "@/lib/core/result";
import { criteriaOf, type CriteriaContent, type CriteriaScheme } from "@/lib/programmes/domain/criteria";
import { isAtLeast, type MovementGrade } from "@/lib/programmes/domain/programme";

export type Points = Readonly<Record<string, number>>;

export type ScoringRefusal =
  | { readonly code: "criteria.not-scored" }
  | { readonly code: "criteria.thresholds-not-entered" }
  | { readonly code: "criteria.points-missing"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.points-out-of-range"; readonly criteria: readonly string[] };

export interface Score {
  readonly total: number;
  /** Null when the total is below the lowest class in use, or a row that must not fail leaves the unit without one. */
  readonly grade: MovementGrade | null;
  /** The class by the sum alone. */
  readonly gradeBySum: MovementGrade | null;
  /** Rows below their minimum, in order: those that hold the class down. */
  readonly belowMinimum: readonly string[];
}

const maxPointsOf = (criteria: CriteriaContent): ReadonlyMap<string, number | null> =>
  new Map(
    criteriaOf(criteria).map(({ code, measure }) => [
      code,
      measure.kind === "scored" ? measure.maxPoints : null,
    ]),
  );

/** Points the rows give together; what is «chưa nhập» counts nothing. */
export const pointsEntered = (criteria: CriteriaContent): number =>
  [...maxPointsOf(criteria).values()].reduce<number>((sum, points) => sum + (points ?? 0), 0);

function gradeOf(
  total: number,
  { thresholds }: Extract<CriteriaScheme, { kind: "scored" }>,
): Result<MovementGrade | null, ScoringRefusal> {
  if (thresholds.some(({ atLeast }) => atLeast === null))
    return err({ code: "criteria.thresholds-not-entered" });
  const reached = thresholds
    .filter(({ atLeast }) => atLeast !== null && total >= atLeast)
    .toSorted((a, b) => (b.atLeast ?? 0) - (a.atLeast ?? 0));
  return ok(reached[0]?.grade ?? null);
}

interface Cap {
  readonly code: string;
  readonly highest: MovementGrade | null;
}

const capsOf = (criteria: CriteriaContent, points: Points): readonly Cap[] =>
  criteriaOf(criteria).flatMap(({ code, measure }) =>
    measure.kind === "scored" && measure.minimum && (points[code] ?? 0) < measure.minimum.atLeast
      ? [{ code, highest: measure.minimum.highest }]
      : [],
  );

/** The lower of the two; nothing is lower than no class. */
const lowerOf = (a: MovementGrade | null, b: MovementGrade | null): MovementGrade | null =>
  a === null || b === null ? null : isAtLeast(a, b) ? b : a;

/**
 * Adds the points of a scored set (QĐ 510) and finds the class. Thresholds and minimums are the tenant's, never ours.
 * A row below its minimum holds the class down whatever the sum, and is named.
 */
export function score(criteria: CriteriaContent, points: Points): Result<Score, ScoringRefusal> {
  if (criteria.scheme.kind !== "scored") return err({ code: "criteria.not-scored" });

  const limits = [...maxPointsOf(criteria)];
  const missing = limits.filter(([code]) => points[code] === undefined).map(([code]) => code);
  if (missing.length > 0) return err({ code: "criteria.points-missing", criteria: missing });

  const outOfRange = limits.filter(
    ([code, max]) => (points[code] ?? 0) < 0 || (points[code] ?? 0) > (max ?? 0),
  );
  if (outOfRange.length > 0) {
    return err({ code: "criteria.points-out-of-range", criteria: outOfRange.map(([code]) => code) });
  }

  const total = limits.reduce((sum, [code]) => sum + (points[code] ?? 0), 0);
  const grade = gradeOf(total, criteria.scheme);
  if (!grade.ok) return grade;
  const caps = capsOf(criteria, points);
  return ok({
    total,
    grade: caps.reduce((held, { highest }) => lowerOf(held, highest), grade.value),
    gradeBySum: grade.value,
    belowMinimum: caps.map(({ code }) => code),
  });
}
