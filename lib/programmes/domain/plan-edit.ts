import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import type { Exclusion, OutsidePair, PlanDraft, Quota, Scope } from "@/lib/programmes/domain/plan";
import { itemOf, keyFor, withItem, withoutItem } from "@/lib/programmes/domain/plan-items";
import type {
  Keyless,
  PlanChoices,
  PlanEdit,
  PlanItemRefusal,
  RemovablePart,
} from "@/lib/programmes/domain/plan-part";
import { withoutPairs, withPairs } from "@/lib/programmes/domain/scope-edit";
import { withoutWay, withWay, type WayEdit } from "@/lib/programmes/domain/way-edit";
import type { UnitClass } from "@/lib/units/domain/unit-class";

/*
 * What changes from one year's plan to the next, as edits of a draft: each gives a new draft and leaves the old alone.
 * Whether the whole can be published is asked elsewhere; here stands only what would make one item contradict another.
 */

/** What the paper itself says. `cycleEnds` is the last day of the cycle; stretches of days end on the day after. */
export interface PlanPaperEdit {
  readonly title: string;
  readonly issuer: string;
  readonly documentNumber: string | null;
  readonly documentDate: IsoDate | null;
  readonly documentDateWords: string;
  readonly signerTitle: string | null;
  readonly legalBases: readonly string[];
  readonly cycleFrom: IsoDate;
  readonly dayAfterCycle: IsoDate;
  readonly effectiveFrom: IsoDate;
  /** Null: in force until another version takes its place. */
  readonly dayAfterEffect: IsoDate | null;
  readonly sourceNotes: readonly string[];
}

export const withPaper = (
  plan: PlanDraft,
  { cycleFrom, dayAfterCycle, effectiveFrom, dayAfterEffect, ...paper }: PlanPaperEdit,
): PlanDraft => ({
  ...plan,
  header: {
    ...plan.header,
    ...paper,
    cycle: { from: cycleFrom, to: dayAfterCycle },
    effective: { from: effectiveFrom, to: dayAfterEffect },
  },
});

type Edited = Result<PlanDraft, PlanItemRefusal>;

const GONE = err<PlanItemRefusal>({ code: "plan.item-not-found" });
const editedIf = (plan: PlanDraft | null): Edited => (plan ? ok(plan) : GONE);

const keysOf = (items: readonly { readonly key: string }[]): readonly string[] => items.map(({ key }) => key);

/** The key stays with the item for good: registrations, reports and extensions name it. */
const keyed = <Item extends object>(
  items: readonly { readonly key: string }[],
  at: string | null,
  { title, item }: { readonly title: string; readonly item: Item },
): Item & { readonly key: string } => ({ ...item, key: at ?? keyFor(title, keysOf(items)) });

/** Lines of one form: each keeps its key, a new one gets one that no other has. */
const linesKeyed = <Line extends { readonly title: string; readonly key: string | null }>(
  lines: readonly Line[],
  elsewhere: readonly string[] = [],
): readonly (Omit<Line, "key"> & { readonly key: string })[] =>
  lines.reduce<readonly (Omit<Line, "key"> & { readonly key: string })[]>((done, { key, ...line }) => {
    const taken = [...elsewhere, ...lines.flatMap((one) => one.key ?? []), ...keysOf(done)];
    return [...done, { ...line, key: key ?? keyFor(line.title, taken) }];
  }, []);

/**
 * One item of a draft said anew, or a new one at the end of its list. Refuses an item that is gone, and what would make
 * the plan say two things of one unit; everything else waits for publishing.
 */
export function withEdit(plan: PlanDraft, edit: PlanEdit, choices: PlanChoices): Edited {
  switch (edit.part) {
    case "pairs": {
      const scope = withPairs(plan.scope, edit.at, edit.item);
      return scope.ok ? ok({ ...plan, scope: scope.value }) : scope;
    }
    case "exclusions":
      return withExclusion(plan, edit);
    case "outside":
      return withOutside(plan, edit, choices);
    case "otherwise":
      return ok({ ...plan, scope: { ...plan.scope, otherwise: edit.item } });
    case "criteria":
      return withCriteria(plan, edit, choices);
    case "evaluationPeriods":
      return withPeriod(plan, edit);
    case "preconditions":
      return withPreconditions(plan, edit);
    case "milestones":
      return withMilestone(plan, edit);
    case "quotas":
      return withQuota(plan, edit);
    case "reports":
      return withReport(plan, edit);
    case "consequences":
      return withList(plan, "consequences", withItem(plan.consequences, edit.at, edit.item));
    case "maintenance":
      return ok({ ...plan, maintenance: edit.item });
    case "withdrawal":
      return ok({ ...plan, withdrawal: edit.item });
    case "succession":
      return ok({ ...plan, succession: edit.item });
    case "entry":
    case "selectors":
    case "entryPapers":
    case "approvalPapers":
    case "routes":
    case "steps":
    case "components":
      return withEntryOrWay(plan, edit);
  }
}

/** The window of an entry is one of the plan's milestones, if it has one. */
function withEntryOrWay(plan: PlanDraft, edit: WayEdit): Edited {
  const named = edit.part === "entry" ? edit.item.milestone : null;
  if (named !== null && !isKnownMilestone(plan, named))
    return err({ code: "plan.named-milestone-not-found" });
  return withWay(plan, edit);
}

type ListPart =
  "criteria" | "evaluationPeriods" | "preconditions" | "milestones" | "quotas" | "reports" | "consequences";

const withList = <Part extends ListPart>(
  plan: PlanDraft,
  part: Part,
  items: PlanDraft[Part] | null,
): Edited => editedIf(items && { ...plan, [part]: items });

const withScope = (plan: PlanDraft, scope: Scope | null): Edited => editedIf(scope && { ...plan, scope });

type EditOf<Part extends PlanEdit["part"]> = Extract<PlanEdit, { readonly part: Part }>;

function withExclusion(plan: PlanDraft, { at, item }: EditOf<"exclusions">): Edited {
  const { exclusions } = plan.scope;
  const exclusion = keyed(exclusions, at, { title: item.condition.attribute, item });
  const items = withItem(exclusions, at, exclusion);
  return withScope(plan, items && { ...plan.scope, exclusions: items });
}

function withOutside(plan: PlanDraft, { at, item }: EditOf<"outside">, { plans }: PlanChoices): Edited {
  const { outside } = plan.scope;
  const named = [...plans, ...outside.flatMap(({ coveredBy }) => coveredBy ?? [])];
  const coveredBy = item.coveredBy === null ? null : named.find(({ planKey }) => planKey === item.coveredBy);
  if (coveredBy === undefined) return err({ code: "plan.covering-plan-not-found" });
  const items = withItem(outside, at, { ...item, coveredBy });
  return withScope(plan, items && { ...plan.scope, outside: items });
}

const classesShared = (
  unitClasses: readonly UnitClass[],
  others: readonly { readonly unitClasses: readonly UnitClass[] }[],
): readonly UnitClass[] =>
  unitClasses.filter((unitClass) => others.some((other) => other.unitClasses.includes(unitClass)));

const othersThan = <Item extends object>(items: readonly Item[], at: string | null): readonly Item[] =>
  (at !== null && withoutItem(items, at)) || items;

/** A set that stays with its item is not asked for again: the draft may come from a province that had another. */
function withCriteria(plan: PlanDraft, { at, item }: EditOf<"criteria">, { criteria }: PlanChoices): Edited {
  const shared = classesShared(item.unitClasses, othersThan(plan.criteria, at));
  if (shared.length > 0) return err({ code: "plan.class-measured-twice", unitClasses: shared });
  const old = at === null ? undefined : itemOf(plan.criteria, at);
  const found = criteria.find(
    ({ key, version, programme }) =>
      key === item.criteriaKey && version === item.criteriaVersion && programme === plan.header.programme,
  );
  const isKept = old?.criteriaKey === item.criteriaKey && old.criteriaVersion === item.criteriaVersion;
  if (!found && !isKept) return err({ code: "plan.criteria-not-found" });
  const foreign = found ? item.unitClasses.filter((one) => !found.unitClasses.includes(one)) : [];
  if (foreign.length > 0) return err({ code: "plan.criteria-of-other-classes", unitClasses: foreign });
  return withList(plan, "criteria", withItem(plan.criteria, at, item));
}

function withPeriod(plan: PlanDraft, { at, item }: EditOf<"evaluationPeriods">): Edited {
  const shared = classesShared(item.unitClasses, othersThan(plan.evaluationPeriods, at));
  if (shared.length > 0) return err({ code: "plan.class-period-twice", unitClasses: shared });
  return withList(plan, "evaluationPeriods", withItem(plan.evaluationPeriods, at, item));
}

function withPreconditions(plan: PlanDraft, { at, item }: EditOf<"preconditions">): Edited {
  const elsewhere = othersThan(plan.preconditions, at).flatMap(({ lines }) => keysOf(lines));
  const group = { ...item, lines: linesKeyed(item.lines, elsewhere) };
  return withList(plan, "preconditions", withItem(plan.preconditions, at, group));
}

const isKnownMilestone = (plan: PlanDraft, key: string): boolean => keysOf(plan.milestones).includes(key);

function withMilestone(plan: PlanDraft, { at, item }: EditOf<"milestones">): Edited {
  const { when } = item;
  if (when.kind === "working_days" && !isKnownMilestone(plan, when.milestone))
    return err({ code: "plan.named-milestone-not-found" });
  const milestone = keyed(plan.milestones, at, { title: item.title, item });
  return withList(plan, "milestones", withItem(plan.milestones, at, milestone));
}

function withQuota(plan: PlanDraft, { at, item }: EditOf<"quotas">): Edited {
  const said: Keyless<Quota> = item.kind === "assigned" ? item : { ...item, parts: linesKeyed(item.parts) };
  const quota = keyed(plan.quotas, at, { title: item.title, item: said });
  return withList(plan, "quotas", withItem(plan.quotas, at, quota));
}

function withReport(plan: PlanDraft, { at, item }: EditOf<"reports">): Edited {
  if (item.milestone !== null && !isKnownMilestone(plan, item.milestone))
    return err({ code: "plan.named-milestone-not-found" });
  const report = keyed(plan.reports, at, { title: item.title, item });
  return withList(plan, "reports", withItem(plan.reports, at, report));
}

/** Items of the plan that name the milestone, as refusals name them. */
function usesOfMilestone({ entry, reports, milestones }: PlanDraft, key: string): readonly string[] {
  return [
    ...(entry.milestone === key ? ["entry"] : []),
    ...reports.filter(({ milestone }) => milestone === key).map((report) => `report.${report.key}`),
    ...milestones
      .filter(({ when }) => when.kind === "working_days" && when.milestone === key)
      .map((milestone) => `milestone.${milestone.key}`),
  ];
}

/**
 * The draft without one item; a part that stands once has no `at`. Refuses an item that is gone, and a milestone that
 * other items name (`plan.milestone-in-use`).
 */
export function withoutPart(
  plan: PlanDraft,
  { part, at }: { readonly part: RemovablePart; readonly at: string },
): Edited {
  switch (part) {
    case "pairs":
      return withScope(plan, withoutPairs(plan.scope, at));
    case "exclusions":
    case "outside": {
      const items = withoutItem<Exclusion | OutsidePair>(plan.scope[part], at);
      return withScope(plan, items && { ...plan.scope, [part]: items });
    }
    case "milestones": {
      const by = usesOfMilestone(plan, at);
      if (by.length > 0) return err({ code: "plan.milestone-in-use", by });
      return withList(plan, part, withoutItem(plan.milestones, at));
    }
    case "criteria":
      return withList(plan, part, withoutItem(plan.criteria, at));
    case "evaluationPeriods":
      return withList(plan, part, withoutItem(plan.evaluationPeriods, at));
    case "preconditions":
      return withList(plan, part, withoutItem(plan.preconditions, at));
    case "quotas":
      return withList(plan, part, withoutItem(plan.quotas, at));
    case "reports":
      return withList(plan, part, withoutItem(plan.reports, at));
    case "consequences":
      return withList(plan, part, withoutItem(plan.consequences, at));
    case "withdrawal": {
      const { withdrawal, ...rest } = plan;
      return editedIf(withdrawal ? rest : null);
    }
    case "succession": {
      const { succession, ...rest } = plan;
      return editedIf(succession ? rest : null);
    }
    case "selectors":
    case "entryPapers":
    case "approvalPapers":
    case "routes":
    case "steps":
    case "components":
      return withoutWay(plan, { part, at });
  }
}
