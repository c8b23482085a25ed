import { addDays } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { BodyRef } from "@/lib/programmes/domain/body-ref";
import {
  isStandardComponent,
  type Entry,
  type EntryPaper,
  type PlanDraft,
  type RouteRow,
  type Step,
} from "@/lib/programmes/domain/plan";
import { keyFor } from "@/lib/programmes/domain/plan-items";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import { TEMPLATED_CODES } from "@/lib/programmes/domain/way-edit";

/*
 * What somebody types who writes the entry, the routes and the components of a plan in its forms, one post after the other.
 */

export type TypedPost = Readonly<Record<string, unknown>>;

const bodyOf = (body: BodyRef | null | undefined): string => (body ? `${body.kind}@${body.at}` : "");

const sourceOf = ({ clause, basis, source, mark }: Sourced, prefix = ""): TypedPost =>
  Object.fromEntries(
    Object.entries({ clause, basis, source: source ?? "", mark: mark ?? "" }).map(([name, value]) => [
      `${prefix}${name}`,
      value,
    ]),
  );

const paperPost =
  (part: "entryPapers" | "approvalPapers") =>
  (paper: EntryPaper): TypedPost => ({
    part,
    template: TEMPLATED_CODES.find((code) => code === paper.code) ?? "other",
    title: paper.title,
    unitClasses: paper.unitClasses ?? [],
    waivedWhen: paper.waivedWhen ?? "",
    ...sourceOf(paper),
  });

function approvalOf(entry: Entry): TypedPost {
  if (entry.kind !== "registered_then_approved") return {};
  const { reviewedBy, decidedBy, signer, decisionTitle } = entry.approval;
  return {
    approval: {
      reviewedBy: bodyOf(reviewedBy),
      decidedBy: bodyOf(decidedBy),
      signer,
      decisionTitle,
      ...sourceOf(entry.approval),
    },
  };
}

export function entryPosts(entry: Entry): readonly TypedPost[] {
  return [
    {
      part: "entry",
      kind: entry.kind,
      milestone: entry.milestone ?? "",
      to: entry.kind === "selected" ? "" : bodyOf(entry.to),
      via: entry.kind === "selected" ? "" : bodyOf(entry.via),
      ...approvalOf(entry),
      ...sourceOf(entry),
    },
    ...(entry.kind === "selected" ? entry.selectors : []).map((selector) => ({
      part: "selectors",
      managingLevels: selector.managingLevels,
      by1: bodyOf(selector.by[0]),
      by2: bodyOf(selector.by[1]),
      by3: bodyOf(selector.by[2]),
      ...sourceOf(selector),
    })),
    ...entry.papers.map(paperPost("entryPapers")),
    ...(entry.kind === "registered_then_approved" ? entry.approval.papersAfter : []).map(
      paperPost("approvalPapers"),
    ),
  ];
}

function ownOf(step: Step): TypedPost {
  switch (step.kind) {
    case "self_assess":
      return { orBy: bodyOf(step.orBy) };
    case "evaluate":
      return { advisedBy: bodyOf(step.advisedBy) };
    case "intake":
    case "appraise":
      return { via: bodyOf(step.via) };
    case "opinion":
      return { workingDays: String(step.workingDays ?? "") };
    case "meet_or_written":
      return {};
    case "decide":
      return { signer: step.signer, formTitle: step.form.title, symbol: step.form.symbol };
  }
}

export const routePost = (row: RouteRow): TypedPost => ({
  part: "routes",
  title: row.title,
  unitClasses: row.when.unitClasses,
  managingLevels: row.when.managingLevels,
  delegated: row.when.delegated,
  from: row.when.on ? formatDate(row.when.on.from) : "",
  until: row.when.on?.to ? formatDate(addDays(row.when.on.to, -1)) : "",
  ...sourceOf(row),
});

/** `key` is the one the row got when it was added. */
export const stepPosts = (row: RouteRow, key: string): readonly TypedPost[] =>
  row.steps.map((step) => ({
    part: "steps",
    at: `${key}:`,
    kind: step.kind,
    by: bodyOf(step.by),
    ...ownOf(step),
    ...sourceOf(step),
  }));

/** A row and its steps; the key of a row comes from its title. */
export function routePosts(routes: readonly RouteRow[]): readonly TypedPost[] {
  const keys: string[] = [];
  return routes.flatMap((row) => {
    const key = keyFor(row.title, keys);
    keys.push(key);
    return [routePost(row), ...stepPosts(row, key)];
  });
}

export const componentPosts = (components: PlanDraft["components"]): readonly TypedPost[] =>
  components.map((component) => ({
    part: "components",
    standard: isStandardComponent(component.code) ? component.code : "own",
    title: component.title,
    maker: component.maker ?? "",
    ...(component.required ? { required: "on" } : {}),
    ...(component.templated ? { templated: "on" } : {}),
    ...sourceOf(component),
  }));

/** Every post that writes a plan's entry, routes and components from nothing. */
export const wayPosts = ({ entry, routes, components }: PlanDraft): readonly TypedPost[] => [
  ...entryPosts(entry),
  ...routePosts(routes),
  ...componentPosts(components),
];

/** A plan that says the rest and nothing of these. */
export const withoutWays = (plan: PlanDraft): PlanDraft => ({
  ...plan,
  entry: { kind: "selected", milestone: null, papers: [], selectors: [], clause: "", basis: "plan" },
  routes: [],
  components: [],
});

/** What two plans say of these, whatever their rows and papers are called by. */
export function waysSaid({ entry, routes, components }: PlanDraft): object {
  const uncoded = (papers: readonly EntryPaper[]) => papers.map(({ code: _, ...paper }) => paper);
  return {
    entry: {
      ...entry,
      papers: uncoded(entry.papers),
      ...(entry.kind === "registered_then_approved"
        ? { approval: { ...entry.approval, papersAfter: uncoded(entry.approval.papersAfter) } }
        : {}),
    },
    routes: routes.map(({ key: _, ...row }) => row),
    components,
  };
}
