import { err, ok, type Result } from "@/lib/core/result";
import { itemOf } from "@/lib/programmes/domain/plan-items";
import type { Scope, ScopePair } from "@/lib/programmes/domain/plan";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVELS, type ManagingLevel } from "@/lib/units/domain/management";
import { UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";

/** The classes that the same words take in at one level: «Xét xã, phường do cấp xã quản lý». */
export interface PairGroup extends Sourced {
  readonly managingLevel: ManagingLevel;
  readonly unitClasses: readonly UnitClass[];
}

export type PairsRefusal =
  | { readonly code: "plan.item-not-found" }
  | {
      readonly code: "plan.pair-taken";
      readonly unitClasses: readonly UnitClass[];
      readonly managingLevel: ManagingLevel;
    };

const isSaidAlike = (a: ScopePair | PairGroup, b: ScopePair | PairGroup): boolean =>
  a.managingLevel === b.managingLevel &&
  a.clause === b.clause &&
  a.basis === b.basis &&
  a.source === b.source &&
  a.mark === b.mark;

/** The pairs of a scope as sentences: one for each level and clause. */
export function pairGroups({ pairs }: Pick<Scope, "pairs">): readonly PairGroup[] {
  const firsts = pairs.filter((pair, index) => pairs.findIndex((one) => isSaidAlike(one, pair)) === index);
  return firsts.map(({ unitClass: _, ...said }) => ({
    ...said,
    unitClasses: pairs
      .filter((pair) => isSaidAlike(pair, { unitClass: _, ...said }))
      .map((pair) => pair.unitClass),
  }));
}

const pairsOf = ({ unitClasses, ...said }: PairGroup): readonly ScopePair[] =>
  unitClasses.map((unitClass) => ({ unitClass, ...said }));

/** Pairs have no order of their own: by class, then by level, whoever entered them first. */
const inOrder = (pairs: readonly ScopePair[]): readonly ScopePair[] =>
  pairs.toSorted(
    (a, b) =>
      UNIT_CLASSES.indexOf(a.unitClass) - UNIT_CLASSES.indexOf(b.unitClass) ||
      MANAGING_LEVELS.indexOf(a.managingLevel) - MANAGING_LEVELS.indexOf(b.managingLevel),
  );

/** Every pair but those of that sentence; null when there is no such sentence any more. */
export function withoutPairs(scope: Scope, at: string): Scope | null {
  const old = itemOf(pairGroups(scope), at);
  return old ? { ...scope, pairs: scope.pairs.filter((pair) => !isSaidAlike(pair, old)) } : null;
}

/**
 * A sentence of the scope, new or in the place of another. Refuses a pair that another sentence takes in already
 * (`plan.pair-taken`): a unit would stand in the plan twice, with two clauses.
 */
export function withPairs(scope: Scope, at: string | null, group: PairGroup): Result<Scope, PairsRefusal> {
  const rest = at === null ? scope : withoutPairs(scope, at);
  if (!rest) return err({ code: "plan.item-not-found" });
  const { managingLevel } = group;
  const taken = group.unitClasses.filter((unitClass) =>
    rest.pairs.some((pair) => pair.unitClass === unitClass && pair.managingLevel === managingLevel),
  );
  if (taken.length > 0) return err({ code: "plan.pair-taken", unitClasses: taken, managingLevel });
  return ok({ ...scope, pairs: inOrder([...rest.pairs, ...pairsOf(group)]) });
}
