import { err, ok, type Result } from "@/lib/core/result";
import {
  COMPONENT_CODE,
  MAKER_STEPS,
  STANDARD_COMPONENTS,
  STEP_KINDS,
  type DossierComponent,
  type Entry,
  type EntryPaper,
  type ListApproval,
  type PlanDraft,
  type RouteRow,
  type Selector,
  type StandardComponent,
  type Step,
} from "@/lib/programmes/domain/plan";
import { itemOf, keyFor, markOf, withItem } from "@/lib/programmes/domain/plan-items";

/*
 * How a unit comes into a plan and which way it goes there, as edits of a draft: each gives a new draft and leaves the old
 * alone. Whether the whole can be published is asked elsewhere.
 */

type EntryOf<Kind extends Entry["kind"]> = Extract<Entry, { readonly kind: Kind }>;
type Approval = Omit<ListApproval, "papersAfter">;

/** What stands in the entry once; its papers and selectors are items of their own. */
export type EntryEdit =
  | Omit<EntryOf<"selected">, "papers" | "selectors">
  | Omit<EntryOf<"registered">, "papers">
  | (Omit<EntryOf<"registered_then_approved">, "papers" | "approval"> & { readonly approval: Approval });

/** A paper as its form gives it: a new one says which form it is written from, an old one keeps its code. */
export type EntryPaperEdit = Omit<EntryPaper, "code"> & { readonly code: string | null };

/** A row without its steps; a new one may begin with those of another row. */
export type RouteEdit = Omit<RouteRow, "key" | "steps"> & { readonly stepsOf: string | null };

/** A component as its form gives it: one of the five plans' papers, or one of the plan's own (null). */
export type ComponentEdit = Omit<DossierComponent, "code" | "atStep"> & {
  readonly standard: StandardComponent | null;
};

export type WayEdit =
  | { readonly part: "entry"; readonly item: EntryEdit }
  | { readonly part: "selectors"; readonly at: string | null; readonly item: Selector }
  | { readonly part: PaperPart; readonly at: string | null; readonly item: EntryPaperEdit }
  | { readonly part: "routes"; readonly at: string | null; readonly item: RouteEdit }
  | {
      readonly part: "steps";
      readonly route: string;
      /** Its place in the row; null for a new one. */
      readonly at: number | null;
      readonly item: Step;
    }
  | { readonly part: "components"; readonly at: string | null; readonly item: ComponentEdit };

/** Papers sent with the registration, and those written once the unit is on the list. */
export const PAPER_PARTS = ["entryPapers", "approvalPapers"] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

export const WAY_PARTS = [...PAPER_PARTS, "selectors", "routes", "steps", "components"] as const;
export type WayPart = (typeof WAY_PARTS)[number];

export type WayRefusal =
  | { readonly code: "plan.item-not-found" }
  /** A form of paper, or a component of the five plans, stands in the plan already. */
  | { readonly code: "plan.paper-twice"; readonly title: string }
  | { readonly code: "plan.component-twice"; readonly title: string };

type Edited = Result<PlanDraft, WayRefusal>;
const GONE = err<WayRefusal>({ code: "plan.item-not-found" });

export const papersIn = ({ entry }: Pick<PlanDraft, "entry">, part: PaperPart): readonly EntryPaper[] =>
  part === "entryPapers"
    ? entry.papers
    : entry.kind === "registered_then_approved"
      ? entry.approval.papersAfter
      : [];

export const selectorsIn = ({ entry }: Pick<PlanDraft, "entry">): readonly Selector[] =>
  entry.kind === "selected" ? entry.selectors : [];

/** One item said anew, or a new one. Refuses an item that is gone, and a paper that stands in the plan already. */
export function withWay(plan: PlanDraft, edit: WayEdit): Edited {
  switch (edit.part) {
    case "entry":
      return ok({ ...plan, entry: entryWith(plan.entry, edit.item) });
    case "selectors":
      return withSelectors(plan, withItem(selectorsIn(plan), edit.at, edit.item));
    case "entryPapers":
    case "approvalPapers":
      return withPaperItem(plan, edit);
    case "routes":
      return withRoute(plan, edit.at, edit.item);
    case "steps":
      return withStep(plan, edit);
    case "components":
      return withComponent(plan, edit.at, edit.item);
  }
}

/** Papers and selectors stay as far as the new way of entry has them. */
function entryWith(entry: Entry, edit: EntryEdit): Entry {
  const { papers } = entry;
  switch (edit.kind) {
    case "selected":
      return { ...edit, papers, selectors: selectorsIn({ entry }) };
    case "registered":
      return { ...edit, papers };
    case "registered_then_approved":
      return {
        ...edit,
        papers,
        approval: { ...edit.approval, papersAfter: papersIn({ entry }, "approvalPapers") },
      };
  }
}

function withSelectors(plan: PlanDraft, selectors: readonly Selector[] | null): Edited {
  return plan.entry.kind === "selected" && selectors
    ? ok({ ...plan, entry: { ...plan.entry, selectors } })
    : GONE;
}

function withPapers(plan: PlanDraft, part: PaperPart, papers: readonly EntryPaper[] | null): Edited {
  const { entry } = plan;
  if (!papers) return GONE;
  if (part === "entryPapers") return ok({ ...plan, entry: { ...entry, papers } });
  return entry.kind === "registered_then_approved"
    ? ok({ ...plan, entry: { ...entry, approval: { ...entry.approval, papersAfter: papers } } })
    : GONE;
}

/** Codes are written with an underscore, and begin with a letter. */
const codeFor = (title: string, taken: readonly string[]): string =>
  keyFor(
    title,
    taken.map((code) => code.replaceAll("_", "-")),
  ).replaceAll("-", "_");

function withPaperItem(
  plan: PlanDraft,
  { part, at, item }: Extract<WayEdit, { readonly part: PaperPart }>,
): Edited {
  const all = PAPER_PARTS.flatMap((one) => papersIn(plan, one));
  const { code: wanted, ...paper } = item;
  const twice = at === null ? all.find(({ code }) => code === wanted) : undefined;
  if (twice) return err({ code: "plan.paper-twice", title: twice.title });
  const code = at ?? wanted ?? codeFor(item.title, [...all.map((one) => one.code), ...TEMPLATED_CODES]);
  const papers = papersIn(plan, part);
  if (at === null) return withPapers(plan, part, [...papers, { code, ...paper }]);
  const index = papers.findIndex((one) => one.code === at);
  return index === -1 ? GONE : withPapers(plan, part, papers.with(index, { code, ...paper }));
}

/** Codes that name a form of paper (registrations); a paper of the plan's own takes none of them by its title. */
export const TEMPLATED_CODES = ["nghi_quyet", "ban_dang_ky", "ke_hoach", "ke_hoach_don_vi"] as const;

function withRoute(plan: PlanDraft, at: string | null, { stepsOf, ...said }: RouteEdit): Edited {
  const { routes } = plan;
  if (at === null) {
    const steps = itemOf(routes, stepsOf ?? "")?.steps ?? [];
    const key = keyFor(
      said.title,
      routes.map((row) => row.key),
    );
    return ok({ ...plan, routes: [...routes, { key, ...said, steps }] });
  }
  const old = itemOf(routes, at);
  if (!old) return GONE;
  return ok({
    ...plan,
    routes: routes.map((row) => (row === old ? { key: row.key, ...said, steps: row.steps } : row)),
  });
}

const withSteps = (plan: PlanDraft, route: string, steps: readonly Step[]): Edited =>
  ok({ ...plan, routes: plan.routes.map((row) => (row.key === route ? { ...row, steps } : row)) });

/** A new step goes where its kind belongs; whoever wants it elsewhere moves it. */
function withStep(
  plan: PlanDraft,
  { route, at, item }: Extract<WayEdit, { readonly part: "steps" }>,
): Edited {
  const steps = itemOf(plan.routes, route)?.steps;
  if (!steps || (at !== null && steps[at] === undefined)) return GONE;
  if (at !== null) return withSteps(plan, route, steps.with(at, item));
  const rank = STEP_KINDS.indexOf(item.kind);
  const later = steps.findIndex(({ kind }) => STEP_KINDS.indexOf(kind) > rank);
  return withSteps(plan, route, steps.toSpliced(later === -1 ? steps.length : later, 0, item));
}

type DraftComponent = PlanDraft["components"][number];

function withComponent(plan: PlanDraft, at: string | null, { standard, ...said }: ComponentEdit): Edited {
  const { components } = plan;
  const old = components.find(({ code }) => code === at);
  if (at !== null && !old) return GONE;
  const twice = old ? undefined : components.find(({ code }) => code === standard);
  if (twice) return err({ code: "plan.component-twice", title: twice.title });
  const code =
    old?.code ??
    standard ??
    ownCode(
      said.title,
      components.map((one) => one.code),
    );
  const component: DraftComponent = { code, ...said, atStep: MAKER_STEPS[said.maker] };
  return ok({
    ...plan,
    components: old ? components.map((one) => (one === old ? component : one)) : [...components, component],
  });
}

const LONGEST_CODE = 32;

/** «Bản cam kết» is `ban_cam_ket`; never one of the five plans' papers, whose forms are their own. */
function ownCode(title: string, taken: readonly string[]): string {
  const words = codeFor(title.slice(0, LONGEST_CODE), []);
  const code = COMPONENT_CODE.test(words) ? words : `tp_${words}`.slice(0, LONGEST_CODE);
  return codeFor(code, [...taken, ...STANDARD_COMPONENTS]);
}

/** `commune-units:2`: a step of a row, as an address names it. */
export const stepMark = (route: string, at: number): string => `${route}:${at}`;
/** A step that is not there yet. */
export const newStepMark = (route: string): string => `${route}:`;

/** The row and the place that a mark names; the place is null for a new step. */
export function stepOfMark(mark: string): { readonly route: string; readonly at: number | null } {
  const [, route = "", place = ""] = /^(.*):(\d{0,3})$/.exec(mark) ?? [];
  return { route, at: place === "" ? null : Number(place) };
}

function stepAt({ routes }: PlanDraft, mark: string): { readonly row: RouteRow; readonly at: number } | null {
  const { route, at } = stepOfMark(mark);
  const row = itemOf(routes, route);
  return row && at !== null && row.steps[at] ? { row, at } : null;
}

interface PlacedItem {
  readonly part: WayPart;
  readonly at: string;
}

/** The draft without one item; refuses one that is gone. */
export function withoutWay(plan: PlanDraft, placed: PlacedItem): Edited {
  return rearranged(plan, placed, (items, index) => items.toSpliced(index, 1));
}

/** One place up or down in its list; at the end of the list it stays. */
export function withMoved(plan: PlanDraft, placed: PlacedItem, to: "up" | "down"): Edited {
  return rearranged(plan, placed, (items, index) => {
    const other = index + (to === "up" ? -1 : 1);
    const [one, two] = [items[index], items[other]];
    return one !== undefined && two !== undefined ? items.with(index, two).with(other, one) : items;
  });
}

type Rearranging = <Item>(items: readonly Item[], index: number) => readonly Item[];

function rearranged(plan: PlanDraft, { part, at }: PlacedItem, change: Rearranging): Edited {
  switch (part) {
    case "entryPapers":
    case "approvalPapers": {
      const papers = papersIn(plan, part);
      const index = papers.findIndex(({ code }) => code === at);
      return index === -1 ? GONE : withPapers(plan, part, change(papers, index));
    }
    case "selectors": {
      const selectors = selectorsIn(plan);
      const index = selectors.findIndex((selector) => markOf(selector) === at);
      return index === -1 ? GONE : withSelectors(plan, change(selectors, index));
    }
    case "routes": {
      const index = plan.routes.findIndex(({ key }) => key === at);
      return index === -1 ? GONE : ok({ ...plan, routes: change(plan.routes, index) });
    }
    case "steps": {
      const found = stepAt(plan, at);
      return found ? withSteps(plan, found.row.key, change(found.row.steps, found.at)) : GONE;
    }
    case "components": {
      const index = plan.components.findIndex(({ code }) => code === at);
      return index === -1 ? GONE : ok({ ...plan, components: change(plan.components, index) });
    }
  }
}
