import {
  criteriaOf,
  type CriteriaContent,
  type CriteriaGroup,
  type Criterion,
} from "@/lib/programmes/domain/criteria";
import {
  differencesOf,
  type Difference,
  type DifferenceLine,
} from "@/lib/programmes/domain/criteria-difference";

/**
 * The draft with the groups of a file. `replace`: the file is the whole list, in its order. `add`: what the file leaves
 * out stays where it is, rows of the file take the place of their namesakes, and new ones follow at the end of their group.
 */
export function mergedCriteria(
  content: CriteriaContent,
  groups: readonly CriteriaGroup[],
  mode: "replace" | "add",
): CriteriaContent {
  if (mode === "replace") return { ...content, groups };
  const given = new Map(
    groups.flatMap((group) =>
      group.criteria.map((criterion) => [criterion.code, { group: group.code, criterion }] as const),
    ),
  );
  const merged = content.groups.map((group): CriteriaGroup => {
    const own = groups.find(({ code }) => code === group.code);
    const stays = group.criteria.flatMap((criterion): readonly Criterion[] => {
      const typed = given.get(criterion.code);
      if (!typed) return [criterion];
      return typed.group === group.code ? [typed.criterion] : [];
    });
    const here = new Set(stays.map(({ code }) => code));
    const follows = (own?.criteria ?? []).filter(({ code }) => !here.has(code));
    return {
      ...group,
      ...(own ? { title: own.title, clause: own.clause } : {}),
      criteria: [...stays, ...follows],
    };
  });
  const known = new Set(merged.map(({ code }) => code));
  return { ...content, groups: [...merged, ...groups.filter(({ code }) => !known.has(code))] };
}

export interface ImportLine extends DifferenceLine {
  /** It stands elsewhere than before: in another group, or in another order. */
  readonly moved: { readonly from: string; readonly to: string } | null;
}

export interface GroupLine {
  readonly change: "new" | "reworded" | "dropped";
  readonly code: string;
  readonly title: string;
}

export interface ImportChanges {
  /** Rows that change; those that stay are only counted. */
  readonly lines: readonly ImportLine[];
  readonly groups: readonly GroupLine[];
  readonly counts: Readonly<Record<"new" | "changed" | "dropped" | "moved" | "same", number>>;
}

/** The new version's own origins are another matter: here a row is its code. */
const byCode = ({ groups }: Pick<CriteriaContent, "groups">): Pick<CriteriaContent, "groups"> => ({
  groups: groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => ({ ...criterion, replaces: [criterion.code] })),
  })),
});

const placesOf = ({ groups }: Pick<CriteriaContent, "groups">): ReadonlyMap<string, string> =>
  new Map(
    groups.flatMap(({ code, criteria }) => criteria.map((criterion) => [criterion.code, code] as const)),
  );

/** Those of the second order that did not move against each other: the longest run that both have. */
function unmoved(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const at = new Map(before.map((code, index) => [code, index]));
  const order = after.filter((code) => at.has(code));
  const lengths: number[] = [];
  const previous: number[] = [];
  order.forEach((code, index) => {
    let best = -1;
    for (let other = 0; other < index; other += 1) {
      const isBefore = (at.get(order[other] ?? "") ?? 0) < (at.get(code) ?? 0);
      if (isBefore && (best < 0 || (lengths[other] ?? 0) > (lengths[best] ?? 0))) best = other;
    }
    lengths.push(best < 0 ? 1 : (lengths[best] ?? 0) + 1);
    previous.push(best);
  });
  const run = new Set<string>();
  let last = lengths.indexOf(Math.max(0, ...lengths));
  while (last >= 0) {
    run.add(order[last] ?? "");
    last = previous[last] ?? -1;
  }
  return run;
}

/** One text for one content, whatever the order of its keys. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** What taking a file over would do to a draft: new, reworded, measured anew, dropped, moved. */
export function importChanges(before: CriteriaContent, after: CriteriaContent): ImportChanges {
  const oldPlaces = placesOf(before);
  const newPlaces = placesOf(after);
  const steady = unmoved([...oldPlaces.keys()], [...newPlaces.keys()]);
  const originals = new Map(criteriaOf(before).map((criterion) => [criterion.code, criterion]));
  const finals = new Map(criteriaOf(after).map((criterion) => [criterion.code, criterion]));
  const lines = differencesOf(byCode(before), byCode(after)).map((line): ImportLine => {
    const code = line.after?.code ?? line.before[0]?.code ?? "";
    const [was, is] = [originals.get(code), finals.get(code)];
    const [from, to] = [oldPlaces.get(code), newPlaces.get(code)];
    const isMoved = from !== undefined && to !== undefined && (from !== to || !steady.has(code));
    const difference: Difference =
      line.difference === "kept" && was && is && textOf(was) !== textOf(is) ? "reworded" : line.difference;
    return {
      difference,
      before: was ? [was] : [],
      after: is ?? null,
      moved: isMoved ? { from, to } : null,
    };
  });
  const isSame = ({ difference, moved }: ImportLine): boolean => difference === "kept" && !moved;
  const count = (...wanted: readonly Difference[]): number =>
    lines.filter(({ difference }) => wanted.includes(difference)).length;
  return {
    lines: lines.filter((line) => !isSame(line)),
    groups: groupLines(before, after),
    counts: {
      new: count("new"),
      changed: count("reworded", "remeasured"),
      dropped: count("dropped"),
      moved: lines.filter(({ moved }) => moved).length,
      same: lines.filter(isSame).length,
    },
  };
}

function groupLines(before: CriteriaContent, after: CriteriaContent): readonly GroupLine[] {
  const old = new Map(before.groups.map((group) => [group.code, group]));
  const now = new Set(after.groups.map(({ code }) => code));
  const changed = after.groups.flatMap(({ code, title, clause }): readonly GroupLine[] => {
    const was = old.get(code);
    if (!was) return [{ change: "new", code, title }];
    return was.title === title && was.clause === clause ? [] : [{ change: "reworded", code, title }];
  });
  const dropped = before.groups
    .filter(({ code }) => !now.has(code))
    .map(({ code, title }): GroupLine => ({ change: "dropped", code, title }));
  return [...changed, ...dropped];
}
