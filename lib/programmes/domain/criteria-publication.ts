import { err, ok, type Result } from "@/lib/core/result";
import {
  criteriaOf,
  type CriteriaContent,
  type CriteriaScheme,
  type Criterion,
} from "@/lib/programmes/domain/criteria";
import { MOVEMENT_GRADES } from "@/lib/programmes/domain/programme";
import { pointsEntered } from "@/lib/programmes/domain/scoring";

/** Everything that keeps a criteria version from being published, each naming its rows. */
export type CriteriaRefusal =
  | { readonly code: "criteria.classes-empty" }
  | { readonly code: "criteria.no-groups" }
  | { readonly code: "criteria.group-empty"; readonly group: string }
  | { readonly code: "criteria.group-duplicated"; readonly group: string }
  | { readonly code: "criteria.clause-missing"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.code-duplicated"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.threshold-impossible"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.measure-not-of-scheme"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.minimum-impossible"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.minimum-class-not-in-use"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.points-not-entered"; readonly criteria: readonly string[] }
  | { readonly code: "criteria.scale-not-reached"; readonly scale: number; readonly total: number }
  | { readonly code: "criteria.thresholds-not-entered" }
  | { readonly code: "criteria.thresholds-out-of-order" }
  | { readonly code: "criteria.ends-before-start" }
  | { readonly code: "criteria.illustrative-outside-demo" }
  | { readonly code: "criteria.illustrative-without-label" };

type RowRefusal = Extract<CriteriaRefusal, { readonly criteria: readonly string[] }>["code"];

const rows = (code: RowRefusal, found: readonly Criterion[]): readonly CriteriaRefusal[] =>
  found.length > 0 ? [{ code, criteria: found.map((criterion) => criterion.code) }] : [];

function hasImpossibleThreshold({ measure }: Criterion): boolean {
  if (measure.kind === "percentage") return measure.atLeast <= 0 || measure.atLeast > 100;
  if (measure.kind === "threshold") return measure.threshold < 0;
  return false;
}

/** A minimum of nothing never fails, and one beyond the points of the row always does. */
function hasImpossibleMinimum({ measure }: Criterion): boolean {
  if (measure.kind !== "scored" || !measure.minimum) return false;
  const { atLeast } = measure.minimum;
  return atLeast <= 0 || (measure.maxPoints !== null && atLeast > measure.maxPoints);
}

/** The class a failed row leaves must be one of the set, and below its best: else it holds nothing down. */
function leavesClassNotInUse(
  { measure }: Criterion,
  { thresholds }: Extract<CriteriaScheme, { kind: "scored" }>,
): boolean {
  const highest = measure.kind === "scored" ? measure.minimum?.highest : null;
  if (!highest) return false;
  const inUse = MOVEMENT_GRADES.filter((known) => thresholds.some(({ grade }) => grade === known));
  return inUse.indexOf(highest) <= 0;
}

/** From the best class down, each begins lower than the one above it, and none beyond the scale. */
function areOutOfOrder({ scale, thresholds }: Extract<CriteriaScheme, { kind: "scored" }>): boolean {
  const entered = thresholds
    .toSorted((a, b) => MOVEMENT_GRADES.indexOf(a.grade) - MOVEMENT_GRADES.indexOf(b.grade))
    .flatMap(({ atLeast }) => atLeast ?? []);
  return entered.some(
    (points, index) => points < 0 || points > scale || points >= (entered[index - 1] ?? Infinity),
  );
}

function scaleRefusals(content: CriteriaContent): readonly CriteriaRefusal[] {
  const { scheme } = content;
  if (scheme.kind !== "scored") return [];

  const total = pointsEntered(content);
  const unknown = criteriaOf(content).filter(
    ({ measure }) => measure.kind === "scored" && measure.maxPoints === null,
  );
  return [
    ...rows("criteria.points-not-entered", unknown),
    ...rows("criteria.minimum-impossible", criteriaOf(content).filter(hasImpossibleMinimum)),
    ...rows(
      "criteria.minimum-class-not-in-use",
      criteriaOf(content).filter((criterion) => leavesClassNotInUse(criterion, scheme)),
    ),
    ...(total === scheme.scale
      ? []
      : [{ code: "criteria.scale-not-reached", scale: scheme.scale, total } as const]),
    ...(scheme.thresholds.some(({ atLeast }) => atLeast === null)
      ? [{ code: "criteria.thresholds-not-entered" } as const]
      : []),
    ...(areOutOfOrder(scheme) ? [{ code: "criteria.thresholds-out-of-order" } as const] : []),
  ];
}

function illustrativeRefusals(
  { illustrative, label }: CriteriaContent,
  demo: boolean,
): readonly CriteriaRefusal[] {
  if (!illustrative) return [];
  return [
    ...(demo ? [] : [{ code: "criteria.illustrative-outside-demo" } as const]),
    ...(label === null ? [{ code: "criteria.illustrative-without-label" } as const] : []),
  ];
}

/**
 * The criteria version as it may be frozen, or everything against it: a scored set must add up to its scale, an
 * illustrative one stays in demo tenants, every row has its clause.
 */
export function publishableCriteriaSet(
  content: CriteriaContent,
  { demo }: { readonly demo: boolean },
): Result<CriteriaContent, readonly CriteriaRefusal[]> {
  const criteria = criteriaOf(content);
  const codes = criteria.map(({ code }) => code);
  const refusals = [
    ...(content.unitClasses.length === 0 ? [{ code: "criteria.classes-empty" } as const] : []),
    ...(content.groups.length === 0 ? [{ code: "criteria.no-groups" } as const] : []),
    ...(content.effective.to != null && content.effective.to < content.effective.from
      ? [{ code: "criteria.ends-before-start" } as const]
      : []),
    ...content.groups
      .filter(({ code }, index) => content.groups.findIndex((group) => group.code === code) !== index)
      .map((group) => ({ code: "criteria.group-duplicated", group: group.code }) as const),
    ...content.groups
      .filter((group) => group.criteria.length === 0)
      .map((group) => ({ code: "criteria.group-empty", group: group.code }) as const),
    ...rows(
      "criteria.clause-missing",
      criteria.filter(({ clause }) => clause.trim() === ""),
    ),
    ...rows(
      "criteria.code-duplicated",
      criteria.filter(({ code }, index) => codes.indexOf(code) !== index),
    ),
    ...rows("criteria.threshold-impossible", criteria.filter(hasImpossibleThreshold)),
    ...rows(
      "criteria.measure-not-of-scheme",
      criteria.filter(({ measure }) => (measure.kind === "scored") !== (content.scheme.kind === "scored")),
    ),
    ...scaleRefusals(content),
    ...illustrativeRefusals(content, demo),
  ];
  return refusals.length > 0 ? err(refusals) : ok(content);
}
