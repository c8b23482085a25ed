import type { ReactNode } from "react";
import { PlanItemForm } from "@/components/programmes/plan-parts/plan-item-form";
import { planHref } from "@/components/programmes/plan-bar";
import type { FormState } from "@/components/forms/form-state";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { itemOf, markOf } from "@/lib/programmes/domain/plan-items";
import type { PlanEdit, RemovablePart } from "@/lib/programmes/domain/plan-part";
import type { CriteriaTitles, PlanPartView } from "@/lib/programmes/plan-views";

/** One item of a plan as a sentence, with what its page is called by. */
export interface PlanSentence {
  readonly mark: string;
  readonly term: string;
  readonly value: ReactNode;
}

/** What sentences are written from: the plan, and the names of the criteria sets it gives by key. */
export interface PlanReading {
  readonly content: PlanDraft;
  readonly criteriaTitles: CriteriaTitles;
}

export interface PlanSection {
  /** The part of the address: `/ke-hoach/[id]/bao-cao/[mark]`. */
  readonly slug: string;
  readonly part: PlanEdit["part"];
  /** The one page of what stands in a plan once; null for a list. */
  readonly mark: string | null;
  readonly title: string;
  /** Said where the plan has none of it. */
  readonly none: string;
  readonly sentences: (plan: PlanReading) => readonly PlanSentence[];
  /** «Thêm báo cáo»; null for what stands in a plan once. */
  readonly add: string | null;
  /** Where the plan as it is has no place for it; absent: every plan has. */
  readonly applies?: (plan: PlanDraft) => boolean;
  /** The form of an item; null where no such item is there. */
  readonly form: (view: PlanPartView, page: ItemPage) => ReactNode | null;
}

export interface ItemPage {
  readonly mark: string;
  readonly state: FormState | null;
}

/** The page of an item that is not there yet. */
export const NEW_ITEM = "moi";

export const isAsked = ({ applies }: Pick<PlanSection, "applies">, plan: PlanDraft): boolean =>
  applies === undefined || applies(plan);

export const itemHref = (planVersionId: string, { slug }: Pick<PlanSection, "slug">, mark: string): string =>
  planHref(planVersionId, `/${slug}/${encodeURIComponent(mark)}`);

export interface FieldsProps<Item> {
  /** Null for a new one. */
  readonly item: Item | null;
  readonly view: PlanPartView;
  readonly state: FormState | null;
}

interface ListSpec<Item extends object> {
  readonly slug: string;
  readonly part: RemovablePart;
  readonly title: string;
  readonly none: string;
  readonly add: string;
  readonly edit: string;
  readonly remove: string;
  readonly items: (plan: PlanDraft) => readonly Item[];
  readonly sentence: (item: Item, plan: PlanReading) => Omit<PlanSentence, "mark">;
  readonly Fields: (props: FieldsProps<Item>) => ReactNode;
}

/** A part of a plan that is a list: sentences to read, a form for each, one for a new one. */
export function listSection<Item extends object>({
  items,
  sentence,
  edit,
  remove,
  Fields,
  ...section
}: ListSpec<Item>): PlanSection {
  const { slug, part, add } = section;
  return {
    ...section,
    mark: null,
    sentences: (plan) => items(plan.content).map((item) => ({ mark: markOf(item), ...sentence(item, plan) })),
    form(view, { mark, state }) {
      const item = itemOf(items(view.content), mark) ?? null;
      const isGone = item === null && mark !== NEW_ITEM;
      // What was typed for an item that somebody took away meanwhile is not lost: it can be saved as a new one.
      if (isGone && state === null) return null;
      return (
        <PlanItemForm
          view={view}
          slug={slug}
          part={part}
          at={item === null ? "" : mark}
          page={isGone ? NEW_ITEM : mark}
          title={item === null ? add : edit}
          isGone={isGone}
          remove={item === null ? null : { part, words: remove }}
          state={state}
        >
          {(own) => <Fields item={item} view={view} state={own} />}
        </PlanItemForm>
      );
    },
  };
}

interface SingleSpec<Item> {
  readonly slug: string;
  /** The page of its form: `/ke-hoach/[id]/duy-tri/thu-hoi`. */
  readonly mark: string;
  readonly part: PlanEdit["part"];
  readonly title: string;
  readonly none: string;
  readonly edit: string;
  /** Null for what every plan has. */
  readonly remove: { readonly part: RemovablePart; readonly words: string } | null;
  readonly item: (plan: PlanDraft) => Item | null;
  readonly sentence: (item: Item, plan: PlanReading) => Omit<PlanSentence, "mark">;
  readonly Fields: (props: FieldsProps<Item>) => ReactNode;
}

/** A part of a plan that stands in it once. */
export function singleSection<Item>({
  item,
  mark: own,
  edit,
  sentence,
  remove,
  Fields,
  ...section
}: SingleSpec<Item>): PlanSection {
  const { slug, part, none, title } = section;
  return {
    ...section,
    mark: own,
    add: null,
    sentences(plan) {
      const said = item(plan.content);
      return [{ mark: own, ...(said === null ? { term: title, value: none } : sentence(said, plan)) }];
    },
    form(view, { state }) {
      const said = item(view.content);
      return (
        <PlanItemForm
          view={view}
          slug={slug}
          part={part}
          at={null}
          page={own}
          title={edit}
          remove={said === null ? null : remove}
          state={state}
        >
          {(mine) => <Fields item={said} view={view} state={mine} />}
        </PlanItemForm>
      );
    },
  };
}
