import { isWithin, type IsoDate } from "@/lib/core/dates";
import { describeBody } from "@/lib/programmes/domain/body-ref";
import { SIGNER_POST_LABELS, type PlanContent } from "@/lib/programmes/domain/plan";
import { routeFor, type RouteFacts } from "@/lib/programmes/domain/routing";

/** What routing asks of a plan; a draft has it too. */
type RoutedPlan = Pick<PlanContent, "header" | "scope" | "routes">;

/** What a plan does with one unit, in words that two plans can be compared by. */
export type PlanOutcome =
  | { readonly kind: "decided"; readonly words: string }
  | { readonly kind: "outside"; readonly words: string }
  /** No row, or more than one: a plan like this can't be published. */
  | { readonly kind: "unrouted"; readonly words: string };

export interface PlanTrialUnit extends Omit<RouteFacts, "on"> {
  readonly unitId: string;
  readonly name: string;
}

export interface PlanTrialLine {
  readonly unitId: string;
  readonly name: string;
  readonly before: PlanOutcome | null;
  readonly after: PlanOutcome;
}

export interface PlanTrial {
  readonly units: number;
  readonly decided: number;
  readonly outside: number;
  readonly unrouted: number;
  /** Units that fare otherwise than under the plan before; all that have no route, where there is none before. */
  readonly changed: readonly PlanTrialLine[];
}

/** The day the rows are asked for: today where it lies in the cycle, else the cycle's first. */
const dayIn = ({ header }: RoutedPlan, today: IsoDate): IsoDate =>
  isWithin(today, header.cycle) ? today : header.cycle.from;

function outcomeOf(plan: RoutedPlan, unit: PlanTrialUnit, today: IsoDate): PlanOutcome {
  const match = routeFor(plan, { ...unit, on: dayIn(plan, today) });
  if (match.ok) {
    const { evaluator, decider, signer, places } = match.value;
    const evaluated = evaluator ? `${describeBody(evaluator, places)} đánh giá; ` : "";
    const words = `${evaluated}${describeBody(decider, places)} quyết định, ${SIGNER_POST_LABELS[signer]} ký`;
    return { kind: "decided", words };
  }
  switch (match.error.code) {
    case "plan.outside-scope":
      return { kind: "outside", words: match.error.sentence };
    case "plan.no-route":
      return { kind: "unrouted", words: "Chưa có dòng nào áp dụng" };
    case "plan.ambiguous-route":
      return { kind: "unrouted", words: `Nhiều dòng cùng áp dụng: ${match.error.rows.join(", ")}` };
  }
}

const differs = (before: PlanOutcome | null, after: PlanOutcome): boolean =>
  before === null ? after.kind === "unrouted" : before.kind !== after.kind || before.words !== after.words;

/**
 * What a draft would do with the units of the register, beside what the plan before it does: how many it takes in, leaves
 * out and does not route, and who fares otherwise. Pure: nothing is written, no case is touched.
 */
export function tryPlan(
  draft: RoutedPlan,
  {
    before,
    units,
    today,
  }: {
    readonly before: RoutedPlan | null;
    readonly units: readonly PlanTrialUnit[];
    readonly today: IsoDate;
  },
): PlanTrial {
  const lines = units.map((unit): PlanTrialLine => ({
    unitId: unit.unitId,
    name: unit.name,
    before: before && outcomeOf(before, unit, today),
    after: outcomeOf(draft, unit, today),
  }));
  const count = (kind: PlanOutcome["kind"]): number =>
    lines.filter(({ after }) => after.kind === kind).length;
  return {
    units: lines.length,
    decided: count("decided"),
    outside: count("outside"),
    unrouted: count("unrouted"),
    changed: lines.filter((line) => differs(line.before, line.after)),
  };
}
