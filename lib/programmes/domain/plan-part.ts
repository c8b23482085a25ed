import type { Milestone } from "@/lib/programmes/domain/date-language";
import type {
  Consequence,
  CriteriaAssignment,
  Exclusion,
  Maintenance,
  OutsidePair,
  PlanDraft,
  PreconditionGroup,
  PreconditionLine,
  Quota,
  QuotaPart,
  Report,
  Scope,
  TitleSuccession,
  Withdrawal,
} from "@/lib/programmes/domain/plan";
import type { Programme } from "@/lib/programmes/domain/programme";
import type { PairGroup, PairsRefusal } from "@/lib/programmes/domain/scope-edit";
import { WAY_PARTS, type WayEdit, type WayRefusal } from "@/lib/programmes/domain/way-edit";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/* The parts of a plan as forms give them, one item at a time. */

/** A line or part as its block of the form gives it; the key of a new one is made from its title. */
export type Keyless<Item extends { readonly key: string }> = Item extends unknown ? Omit<Item, "key"> : never;
type KeyKept<Item extends { readonly key: string }> = Keyless<Item> & { readonly key: string | null };

export type PreconditionGroupEdit = Omit<PreconditionGroup, "lines"> & {
  readonly lines: readonly KeyKept<PreconditionLine>[];
};

type MinimumQuota = Extract<Quota, { kind: "minimum" }>;
export type QuotaEdit =
  | Keyless<Extract<Quota, { kind: "assigned" }>>
  | (Omit<MinimumQuota, "key" | "parts"> & { readonly parts: readonly KeyKept<QuotaPart>[] });

export type OutsideEdit = Omit<OutsidePair, "coveredBy"> & { readonly coveredBy: string | null };

/** One item of a list as its form gives it; `at` is what it was known by, null for a new one. */
interface Put<Part extends string, Item> {
  readonly part: Part;
  readonly at: string | null;
  readonly item: Item;
}

/** What stands in a plan once: it is said, or said anew. */
interface Say<Part extends string, Item> {
  readonly part: Part;
  readonly item: Item;
}

export type PlanEdit =
  | Put<"pairs", PairGroup>
  | Put<"exclusions", Keyless<Exclusion>>
  | Put<"outside", OutsideEdit>
  | Say<"otherwise", Scope["otherwise"]>
  | Put<"criteria", CriteriaAssignment>
  | Put<"evaluationPeriods", PlanDraft["evaluationPeriods"][number]>
  | Put<"preconditions", PreconditionGroupEdit>
  | Put<"milestones", Keyless<Milestone>>
  | Put<"quotas", QuotaEdit>
  | Put<"reports", Keyless<Report>>
  | Say<"maintenance", Maintenance>
  | Say<"withdrawal", Withdrawal>
  | Say<"succession", TitleSuccession>
  | Put<"consequences", Consequence>
  | WayEdit;

/** Parts whose items can be taken out again. */
export const REMOVABLE_PARTS = [
  "pairs",
  "exclusions",
  "outside",
  "criteria",
  "evaluationPeriods",
  "preconditions",
  "milestones",
  "quotas",
  "reports",
  "withdrawal",
  "succession",
  "consequences",
  ...WAY_PARTS,
] as const satisfies readonly PlanEdit["part"][];
export type RemovablePart = (typeof REMOVABLE_PARTS)[number];

/** What of the tenant an item may name. */
export interface PlanChoices {
  /** Published criteria versions of every programme. */
  readonly criteria: readonly {
    readonly key: string;
    readonly version: number;
    readonly title: string;
    readonly programme: Programme;
    readonly unitClasses: readonly UnitClass[];
  }[];
  /** The tenant's other plans, by key. */
  readonly plans: readonly { readonly planKey: string; readonly title: string }[];
}

export type PlanItemRefusal =
  | PairsRefusal
  | WayRefusal
  /** A class may be measured by one set, and its results come from one period. */
  | { readonly code: "plan.class-measured-twice"; readonly unitClasses: readonly UnitClass[] }
  | { readonly code: "plan.class-period-twice"; readonly unitClasses: readonly UnitClass[] }
  | { readonly code: "plan.criteria-not-found" }
  | { readonly code: "plan.criteria-of-other-classes"; readonly unitClasses: readonly UnitClass[] }
  | { readonly code: "plan.covering-plan-not-found" }
  | { readonly code: "plan.named-milestone-not-found" }
  /** Items that name the milestone, as `sourcesOf` names them. */
  | { readonly code: "plan.milestone-in-use"; readonly by: readonly string[] };
