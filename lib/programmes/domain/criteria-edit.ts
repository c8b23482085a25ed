import { err, ok, type Result } from "@/lib/core/result";
import {
  criteriaOf,
  type CriteriaContent,
  type CriteriaGroup,
  type Criterion,
} from "@/lib/programmes/domain/criteria";

export type CriteriaEditRefusal =
  | { readonly code: "criteria.group-not-found" }
  | { readonly code: "criteria.criterion-not-found" }
  | { readonly code: "criteria.group-code-taken"; readonly taken: string }
  | { readonly code: "criteria.criterion-code-taken"; readonly taken: string };

type Edited = Result<CriteriaContent, CriteriaEditRefusal>;

/** The list with an item at a place counted from 1; beyond the end means last. */
function insertedAt<Item>(items: readonly Item[], item: Item, place: number): readonly Item[] {
  const index = Math.min(Math.max(place - 1, 0), items.length);
  return [...items.slice(0, index), item, ...items.slice(index)];
}

export interface GroupEdit {
  /** Code of the group that is changed; null for a new one. */
  readonly was: string | null;
  readonly code: string;
  readonly title: string;
  readonly clause: string;
  /** Place in the set, from 1. */
  readonly place: number;
}

/** Adds or changes a group; its rows stay as they are. */
export function putGroup(content: CriteriaContent, { was, code, title, clause, place }: GroupEdit): Edited {
  const existing = content.groups.find((group) => group.code === was);
  if (was !== null && !existing) return err({ code: "criteria.group-not-found" });
  const others = content.groups.filter((group) => group !== existing);
  if (others.some((group) => group.code === code))
    return err({ code: "criteria.group-code-taken", taken: code });
  const group: CriteriaGroup = { code, title, clause, criteria: existing?.criteria ?? [] };
  return ok({ ...content, groups: insertedAt(others, group, place) });
}

/** Takes a group out with all its rows. */
export function removeGroup(content: CriteriaContent, code: string): Edited {
  const groups = content.groups.filter((group) => group.code !== code);
  return groups.length === content.groups.length
    ? err({ code: "criteria.group-not-found" })
    : ok({ ...content, groups });
}

export interface CriterionEdit {
  /** Code of the row that is changed; null for a new one. */
  readonly was: string | null;
  /** The group it stands in afterwards. */
  readonly group: string;
  readonly place: number;
  readonly criterion: Criterion;
}

/** Adds a row, changes it, or moves it to another group or place. */
export function putCriterion(
  content: CriteriaContent,
  { was, group, place, criterion }: CriterionEdit,
): Edited {
  if (!content.groups.some(({ code }) => code === group)) return err({ code: "criteria.group-not-found" });
  const codes = criteriaOf(content).map(({ code }) => code);
  if (was !== null && !codes.includes(was)) return err({ code: "criteria.criterion-not-found" });
  if (criterion.code !== was && codes.includes(criterion.code)) {
    return err({ code: "criteria.criterion-code-taken", taken: criterion.code });
  }
  const groups = content.groups.map((one) => {
    const others = one.criteria.filter(({ code }) => code !== was);
    return { ...one, criteria: one.code === group ? insertedAt(others, criterion, place) : others };
  });
  return ok({ ...content, groups });
}

export function removeCriterion(content: CriteriaContent, removed: string): Edited {
  if (!criteriaOf(content).some(({ code }) => code === removed)) {
    return err({ code: "criteria.criterion-not-found" });
  }
  const groups = content.groups.map((group) => ({
    ...group,
    criteria: group.criteria.filter(({ code }) => code !== removed),
  }));
  return ok({ ...content, groups });
}
