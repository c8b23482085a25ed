import { isWithin, type IsoDate } from "@/lib/core/dates";
import { pairOf, type PlanDraft, type UnitPair } from "@/lib/programmes/domain/plan";
import { rowMatches } from "@/lib/programmes/domain/routing";

/** From a day of the cycle on, the rows that take a pair. Exactly one is right (rules.md 3). */
export interface CoveredFrom {
  readonly from: IsoDate;
  /** Keys of the rows. */
  readonly rows: readonly string[];
}

export interface RouteCoverage {
  readonly pair: UnitPair;
  readonly delegated: boolean;
  /** In the order of the days; two that follow each other differ. */
  readonly stretches: readonly CoveredFrom[];
}

type Routed = Pick<PlanDraft, "header" | "routes">;

/** The first day of every stretch of the cycle in which the same rows are in force. */
export function stretchesOf({ header, routes }: Routed): readonly IsoDate[] {
  const bounds = routes.flatMap(({ when }) =>
    when.on ? [when.on.from, ...(when.on.to ? [when.on.to] : [])] : [],
  );
  const inCycle = bounds.filter((day) => isWithin(day, header.cycle));
  return [...new Set([header.cycle.from, ...inCycle])].sort();
}

/** Which rows take a pair, delegated or not, on every day of the cycle. */
export function coverageOf(plan: Routed, pair: UnitPair, delegated: boolean): readonly CoveredFrom[] {
  const covered = stretchesOf(plan).map((from) => ({
    from,
    rows: plan.routes
      .filter((row) => rowMatches(row, { ...pair, delegated, on: from }))
      .map(({ key }) => key),
  }));
  return covered.filter(({ rows }, index) => index === 0 || rows.join() !== covered[index - 1]?.rows.join());
}

/** The decision table turned round: for every pair of the scope, delegated or not, who takes it. */
export const routeCoverage = (
  plan: Pick<PlanDraft, "header" | "routes" | "scope">,
): readonly RouteCoverage[] =>
  plan.scope.pairs.flatMap((pair) =>
    [false, true].map((delegated) => ({
      pair: pairOf(pair),
      delegated,
      stretches: coverageOf(plan, pair, delegated),
    })),
  );
