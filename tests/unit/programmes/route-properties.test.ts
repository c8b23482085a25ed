import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type IsoDate } from "@/lib/core/dates";
import { PLAN_NINH_THUAN_2023 } from "@/lib/programmes/data/plan-ninh-thuan-2023";
import type { PlanContent, RouteRow } from "@/lib/programmes/domain/plan";
import { publishablePlan } from "@/lib/programmes/domain/publication";
import { routeFor } from "@/lib/programmes/domain/routing";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import { THREE_TIER_TENANT } from "@/tests/unit/programmes/tenant-facts";

/*
 * No plan can be published with zero or two matching rows (rules.md 2 and 3): tables drawn at random, each day of a short
 * cycle asked one by one as a case would ask it.
 */

const FIRST = "2023-03-01";
const DAYS = 30;
const CLASSES = ["xa", "co_quan", "doanh_nghiep"] as const;
const dayAt = (index: number): IsoDate => addDays(FIRST, index);

const SMALL: PlanContent = {
  ...PLAN_NINH_THUAN_2023,
  header: { ...PLAN_NINH_THUAN_2023.header, cycle: { from: FIRST, to: dayAt(DAYS) } },
  milestones: [],
  reports: [],
  components: [],
  quotas: [],
  entry: { ...PLAN_NINH_THUAN_2023.entry, milestone: null },
};

const stretch = fc.option(
  fc
    .tuple(fc.integer({ min: -2, max: DAYS }), fc.option(fc.integer({ min: 1, max: DAYS }), { nil: null }))
    .map(([from, length]) => ({ from: dayAt(from), to: length === null ? null : dayAt(from + length) })),
  { nil: null },
);

const condition = fc.record({
  unitClasses: fc.subarray([...CLASSES], { minLength: 1 }),
  managingLevels: fc.subarray([...MANAGING_LEVELS], { minLength: 1 }),
  delegated: fc.constantFrom("yes", "no", "any"),
  on: stretch,
} satisfies Record<keyof RouteRow["when"], unknown>);

/** A table that is right, cut along its classes, its delegation or a day, and then perhaps spoilt by one more condition. */
const table = fc
  .record({
    cut: fc.constantFrom("none", "class", "delegation", "day"),
    day: fc.integer({ min: 0, max: DAYS - 1 }),
    spoilt: fc.option(condition, { nil: null }),
    dropped: fc.option(fc.nat({ max: 2 }), { nil: null }),
  })
  .map(({ cut, day, spoilt, dropped }): readonly RouteRow["when"][] => {
    const all = {
      unitClasses: CLASSES,
      managingLevels: MANAGING_LEVELS,
      delegated: "any",
      on: null,
    } as const;
    const cuts: Readonly<Record<typeof cut, readonly RouteRow["when"][]>> = {
      none: [all],
      class: CLASSES.map((one) => ({ ...all, unitClasses: [one] })),
      delegation: [
        { ...all, delegated: "yes" },
        { ...all, delegated: "no" },
      ],
      day: [
        { ...all, on: { from: FIRST, to: dayAt(day) } },
        { ...all, on: { from: dayAt(day), to: null } },
      ],
    };
    const rows = cuts[cut].filter((_, index) => index !== dropped);
    return spoilt ? [...rows, spoilt] : rows;
  });

const pairs = fc.subarray(
  CLASSES.flatMap((unitClass) => MANAGING_LEVELS.map((managingLevel) => ({ unitClass, managingLevel }))),
  { minLength: 1 },
);

function planOf(
  scope: readonly Pick<PlanContent["scope"]["pairs"][number], "unitClass" | "managingLevel">[],
  conditions: readonly RouteRow["when"][],
): PlanContent {
  const { steps, clause, basis } = SMALL.routes.at(-1) ?? {
    steps: [],
    clause: "II.4",
    basis: "plan" as const,
  };
  return {
    ...SMALL,
    scope: {
      ...SMALL.scope,
      pairs: scope.map((pair) => ({ ...pair, clause: "II.4", basis: "plan" })),
      exclusions: [],
    },
    criteria: [
      {
        ...(SMALL.criteria[0] ?? { criteriaKey: "", criteriaVersion: 1, clause, basis }),
        unitClasses: CLASSES,
      },
    ],
    routes: conditions.map((when, index) => ({
      key: `row-${index}`,
      title: `Dòng ${index}`,
      when,
      steps,
      clause,
      basis,
    })),
  };
}

/** Every case that could come: each pair, delegated or not, on each day. */
function everyCaseHasOneWay(plan: PlanContent): boolean {
  return plan.scope.pairs.every(({ unitClass, managingLevel }) =>
    [false, true].every((delegated) =>
      Array.from({ length: DAYS }, (_, index) => dayAt(index)).every(
        (on) => routeFor(plan, { unitClass, managingLevel, delegated, on }).ok,
      ),
    ),
  );
}

test("a plan is published exactly when every pair, delegated or not, has one row on every day", () => {
  const seen = { published: 0, refused: 0 };
  fc.assert(
    fc.property(pairs, table, (scope, conditions) => {
      const plan = planOf(scope, conditions);
      const publishable = publishablePlan(plan, THREE_TIER_TENANT);
      const isRouted =
        publishable.ok ||
        !publishable.error.some(
          ({ code }) => code === "plan.route-missing" || code === "plan.route-ambiguous",
        );
      seen[publishable.ok ? "published" : "refused"] += 1;
      return isRouted === everyCaseHasOneWay(plan);
    }),
    { numRuns: 400 },
  );
  expect(seen.published).toBeGreaterThan(40);
  expect(seen.refused).toBeGreaterThan(40);
});
