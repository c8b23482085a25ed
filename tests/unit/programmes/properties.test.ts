import { fc } from "../../support/property";
import { describe, expect, test } from "vitest";
import { PUBLISHED_CRITERIA } from "@/lib/programmes/data/criteria-sets";
import { SHIPPED_PLANS } from "@/lib/programmes/data/plans";
import { criteriaOf, type Criterion } from "@/lib/programmes/domain/criteria";
import { judge, judgeXa4, type Answer, type Xa4Counts } from "@/lib/programmes/domain/judgement";
import type { Quota } from "@/lib/programmes/domain/plan";
import { quotaProgress, type QuotaUnit } from "@/lib/programmes/domain/quota";
import { planFileText, readPlanFile } from "@/lib/programmes/plan-file";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

const RUNS = { numRuns: 2_000 };

/** Two answers to one row, the second no worse than the first by the words of the circular. */
interface Pair {
  readonly worse: Answer;
  readonly better: Answer;
}

const count = fc.nat({ max: 20 });
const inOrder = fc.tuple(count, count).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));

const figure = (value: number): Answer => ({ kind: "figure", value });
const ratio = (numerator: number, denominator: number): Answer => ({ kind: "ratio", numerator, denominator });

/** Of units that are managed: how many are registered and recognised, the second time no fewer. */
const unitCounts = fc
  .record({
    managed: fc.integer({ min: 1, max: 40 }),
    parts: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
  })
  .map(({ managed, parts: [a, b, c, d] }) => {
    const [r1, r2] = [a % (managed + 1), b % (managed + 1)].toSorted((x, y) => x - y);
    const registered = r1 ?? 0;
    const more = r2 ?? 0;
    const recognised = c % (registered + 1);
    return {
      worse: { managed, registered, recognised },
      better: { managed, registered: more, recognised: recognised + (d % (more - recognised + 1)) },
    } satisfies Record<"worse" | "better", Xa4Counts>;
  });

function pairFor({ measure }: Criterion): fc.Arbitrary<Pair> {
  switch (measure.kind) {
    case "met":
      return fc.constantFrom([false, false], [false, true], [true, true]).map(([a = false, b = false]) => ({
        worse: { kind: "met", met: a },
        better: { kind: "met", met: b },
      }));
    case "zero_count":
      return inOrder.map(({ low, high }) => ({ worse: figure(high), better: figure(low) }));
    case "threshold":
      return inOrder.map(({ low, high }) =>
        measure.compare === "at_least"
          ? { worse: figure(low), better: figure(high) }
          : { worse: figure(high), better: figure(low) },
      );
    case "percentage":
      return inOrder.map(({ low, high }) => ({ worse: ratio(low, 20), better: ratio(high, 20) }));
    case "computed":
      return unitCounts.map(({ worse, better }) => ({
        worse: { kind: "units", counts: worse },
        better: { kind: "units", counts: better },
      }));
    case "scored":
      throw new Error("TT 124 has no points");
  }
}

/** Mostly good answers, so that «đạt» comes up; each with one that is no better. */
const pairsFor = (rows: readonly Criterion[]): fc.Arbitrary<readonly Pair[]> =>
  fc.tuple(...rows.map((row) => fc.oneof({ weight: 9, arbitrary: fc.constant(bestFor(row)) }, pairFor(row))));

function bestFor({ measure }: Criterion): Pair {
  const best = ((): Answer => {
    switch (measure.kind) {
      case "zero_count":
        return figure(0);
      case "threshold":
        return figure(measure.threshold);
      case "percentage":
        return ratio(measure.atLeast, 100);
      case "computed":
        return { kind: "units", counts: { managed: 10, registered: 10, recognised: 7 } };
      case "met":
      case "scored":
        return { kind: "met", met: true };
    }
  })();
  return { worse: best, better: best };
}

const row = (code: string, measure: Criterion["measure"]): Criterion => ({
  code,
  title: code,
  text: code,
  measure,
  evidence: "optional",
  notApplicableWhen: null,
  exceptions: [],
  clause: "Mục 1",
  basis: "tenant_setting",
});

/** The kinds that the circular has no row of, as a province may add them (Đ.8.1). */
const WITH_EVERY_KIND = {
  key: "a province's own rows",
  groups: [
    {
      code: "A",
      title: "Tiêu chí của tỉnh",
      clause: "Mục 1",
      criteria: [
        row("A1", { kind: "met" }),
        row("A2", { kind: "zero_count", unit: "vụ" }),
        row("A3", { kind: "threshold", unit: "mô hình", compare: "at_least", threshold: 2 }),
        row("A4", { kind: "threshold", unit: "vụ", compare: "at_most", threshold: 3 }),
        row("A5", { kind: "percentage", numerator: "hộ", denominator: "hộ", atLeast: 70 }),
      ],
    },
  ],
} as const;

describe("the result of a set where all must be met is monotone", () => {
  test.each([...PUBLISHED_CRITERIA, WITH_EVERY_KIND].map((content) => [content.key, content] as const))(
    "%s: a better answer never turns đạt into chưa đạt",
    (_, content) => {
      const rows = criteriaOf(content);
      const seen = new Set<string>();
      fc.assert(
        fc.property(pairsFor(rows), (pairs) => {
          const answersOf = (which: keyof Pair) =>
            Object.fromEntries(
              rows.flatMap(({ code }, index) => (pairs[index] ? [[code, pairs[index][which]]] : [])),
            );
          const before = judge(content, answersOf("worse"));
          const after = judge(content, answersOf("better"));
          seen.add(before.result);
          if (before.result === "achieved") expect(after.result).toBe("achieved");
          expect(after.deciding.filter((code) => !before.deciding.includes(code))).toEqual([]);
          // Every row is needed (Đ.8.1): đạt exactly when no row decides against it.
          expect(after.result === "achieved").toBe(after.deciding.length === 0);
        }),
        RUNS,
      );
      expect([...seen].toSorted()).toEqual(["achieved", "not_achieved"]);
    },
  );

  test("XA-4: one more registered or recognised never loses it; 70 % of all, never of the registered", () => {
    fc.assert(
      fc.property(unitCounts, ({ worse, better }) => {
        if (judgeXa4(worse).verdict === "met") expect(judgeXa4(better).verdict).toBe("met");
        const { managed, registered, recognised } = worse;
        expect(judgeXa4(worse).verdict === "met").toBe(
          registered === managed && recognised / managed >= 0.7 - 1e-9,
        );
      }),
      RUNS,
    );
  });
});

const AREAS = ["a", "b"] as const;
const quotaUnit = fc.record({
  unitClass: fc.constantFrom(...UNIT_CLASSES),
  areaId: fc.constantFrom(...AREAS),
  recognised: fc.boolean(),
  count: fc.integer({ min: 0, max: 3 }),
});
const parts = fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }).chain((keys) =>
  fc.tuple(
    ...keys.map((key) =>
      fc.record({
        key: fc.constant(`p${key}`),
        title: fc.constant(`Phần ${key}`),
        atLeast: fc.integer({ min: 1, max: 4 }),
        unitClasses: fc.uniqueArray(fc.constantFrom(...UNIT_CLASSES), { minLength: 1, maxLength: 4 }),
      }),
    ),
  ),
);

type Minimum = Extract<Quota, { kind: "minimum" }>;
const minimum = (combine: Minimum["combine"], of: Minimum["parts"]): Minimum => ({
  key: "k",
  title: "Chỉ tiêu",
  clause: "III.2",
  basis: "plan",
  kind: "minimum",
  each: "district",
  combine,
  parts: of,
});

function areasOf(quota: Minimum, units: readonly QuotaUnit[]) {
  const progress = quotaProgress(quota, { areaIds: AREAS, units });
  if (progress.kind !== "minimum") throw new Error("a minimum has areas");
  return progress.areas;
}

describe("the language of quotas (rules.md 6)", () => {
  test("«và» is met when every part has its number, «hoặc» when one has; registrations apart from recognitions", () => {
    fc.assert(
      fc.property(parts, fc.array(quotaUnit, { maxLength: 30 }), (of, units) => {
        for (const areaId of AREAS) {
          const enough = (recognisedOnly: boolean) =>
            of.map(({ atLeast, unitClasses }) => {
              const here = units.filter(
                (unit) => unit.areaId === areaId && unitClasses.includes(unit.unitClass),
              );
              const counted = here.filter(({ recognised }) => recognised || !recognisedOnly);
              return counted.flatMap(({ count }) => Array.from({ length: count })).length >= atLeast;
            });
          const all = areasOf(minimum("all_of", of), units).find((area) => area.areaId === areaId);
          const any = areasOf(minimum("any_of", of), units).find((area) => area.areaId === areaId);
          expect(all).toMatchObject({
            registrationsMet: enough(false).every(Boolean),
            recognitionsMet: enough(true).every(Boolean),
          });
          expect(any).toMatchObject({
            registrationsMet: enough(false).some(Boolean),
            recognitionsMet: enough(true).some(Boolean),
          });
        }
      }),
      RUNS,
    );
  });

  test("a unit more never makes any area shorter of anything", () => {
    fc.assert(
      fc.property(parts, fc.array(quotaUnit, { maxLength: 30 }), quotaUnit, (of, units, one) => {
        const before = areasOf(minimum("all_of", of), units).flatMap((area) => area.parts);
        const after = areasOf(minimum("all_of", of), [...units, one]).flatMap((area) => area.parts);
        before.forEach((part, index) => {
          expect(after[index]?.shortRegistered).toBeLessThanOrEqual(part.shortRegistered);
          expect(after[index]?.shortRecognised).toBeLessThanOrEqual(part.shortRecognised);
        });
      }),
      RUNS,
    );
  });
});

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Path = readonly (string | number)[];

/** Every place of the file that holds a value, but for the line that editors put at the head. */
function placesOf(value: Json, path: Path = []): readonly Path[] {
  const inner: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : value !== null && typeof value === "object"
      ? Object.entries(value)
      : [];
  return [
    ...(path.length > 0 ? [path] : []),
    ...inner.filter(([name]) => name !== "$schema").flatMap(([name, one]) => placesOf(one, [...path, name])),
  ];
}

function replaced(value: Json, [first, ...rest]: Path, by: Json): Json {
  if (first === undefined) return by;
  if (Array.isArray(value))
    return value.map((one, index) => (index === first ? replaced(one, rest, by) : one));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === first ? replaced(one, rest, by) : one]),
  );
}

const written = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );

test("a value of no kind at any place of any plan's file is refused, and the fault names that place or what holds it", () => {
  for (const plan of Object.values(SHIPPED_PLANS).flat()) {
    const file: Json = JSON.parse(planFileText(plan));
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(file)), (path) => {
        // No part of a plan is a list of lists.
        const read = readPlanFile(JSON.stringify(replaced(file, path, [[]])));
        expect(read).toMatchObject({ ok: false, error: { code: "plan.file-faulty" } });
        if (read.ok || read.error.code !== "plan.file-faulty") return;
        const place = written(path);
        expect(
          read.error.faults.some((fault) => fault.path.startsWith(place) || place.startsWith(fault.path)),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  }
});
