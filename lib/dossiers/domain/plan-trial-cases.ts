import type { IsoDate } from "@/lib/core/dates";
import { conditionsOf, dayIn, deciderText } from "@/lib/dossiers/domain/plan-trial";
import { describeBody, officeOf } from "@/lib/programmes/domain/body-ref";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { routeFor, type RouteFacts, type RouteMatch } from "@/lib/programmes/domain/routing";
import type { Lineage } from "@/lib/results/domain/earlier-result";

/*
 * Last year's cases under a draft: what the draft asks, asked of the year in which they were made.
 */

/** A case as it was made. */
export interface TriedCase extends Omit<RouteFacts, "on"> {
  readonly dossierId: string;
  readonly unitName: string;
  readonly openedOn: IsoDate;
  readonly cycleYear: number;
  /** By which it was made. */
  readonly plan: PlanDraft;
  readonly lineage: Lineage;
}

export interface CaseLine {
  readonly dossierId: string;
  readonly unitName: string;
  readonly kind: "outside" | "lacking" | "no_data" | "other_decider";
  readonly words: string;
}

export interface CaseTrial {
  readonly cases: number;
  /** In scope, and every hard condition «đủ». */
  readonly still: number;
  readonly outside: number;
  readonly lacking: number;
  readonly noData: number;
  /** Of those in scope: decided by another body or another level. */
  readonly otherDecider: number;
  readonly lines: readonly CaseLine[];
}

/** Another office at another level; a unit's own decision is nobody's. */
function decidesOtherwise(before: RouteMatch, after: RouteMatch): boolean {
  const [was, is] = [officeOf(before.decider, before.places), officeOf(after.decider, after.places)];
  return was?.kind !== is?.kind || was?.level !== is?.level;
}

interface Tried {
  readonly standing: "still" | "outside" | "lacking" | "no_data";
  readonly otherDecider: boolean;
  readonly lines: readonly CaseLine[];
}

const CONDITIONS = {
  lacking: "Thiếu điều kiện theo bản nháp",
  no_data: "Chưa có dữ liệu cho điều kiện của bản nháp",
} as const;

function tryCase(draft: PlanDraft, tried: TriedCase, today: IsoDate): Tried {
  const { dossierId, unitName, lineage, plan, openedOn, cycleYear } = tried;
  const line = (kind: CaseLine["kind"], words: string): CaseLine => ({ dossierId, unitName, kind, words });
  const after = routeFor(draft, { ...tried, on: dayIn(draft, today) });
  if (!after.ok && after.error.code === "plan.outside-scope") {
    const words = after.error.sentence || "Không thuộc đối tượng";
    return { standing: "outside", otherDecider: false, lines: [line("outside", words)] };
  }
  const header = { ...draft.header, cycleYear };
  const conditions = conditionsOf({ header, preconditions: draft.preconditions }, lineage);
  const before = routeFor(plan, { ...tried, on: openedOn });
  const otherDecider = before.ok && after.ok && decidesOtherwise(before.value, after.value);
  return {
    standing: conditions === "met" ? "still" : conditions,
    otherDecider,
    lines: [
      ...(conditions === "met" ? [] : [line(conditions, CONDITIONS[conditions])]),
      ...(otherDecider
        ? [line("other_decider", `${deciderText(after.value)}; trước là ${deciderOf(before.value)}`)]
        : []),
    ],
  };
}

const deciderOf = ({ decider, places }: RouteMatch): string => describeBody(decider, places);

/** How the cases of a year would fare under a draft. Pure: the cases stay what they are. */
export function tryCases(draft: PlanDraft, cases: readonly TriedCase[], today: IsoDate): CaseTrial {
  const tried = cases.map((one) => tryCase(draft, one, today));
  const count = (standing: Tried["standing"]): number =>
    tried.filter((one) => one.standing === standing).length;
  return {
    cases: tried.length,
    still: count("still"),
    outside: count("outside"),
    lacking: count("lacking"),
    noData: count("no_data"),
    otherDecider: tried.filter(({ otherDecider }) => otherDecider).length,
    lines: tried.flatMap(({ lines }) => lines),
  };
}
