import { holdsFor, type Actor } from "@/lib/core/actor";
import type { Permission } from "@/lib/core/permissions";
import type { Quota } from "@/lib/programmes/domain/plan";

/** `t/<province>/` of any territory below it; a unit's own scope has none. */
const provinceOf = (scopePath: string): string => scopePath.split("/").slice(0, 2).join("/") + "/";

const holdsAtProvince = (actor: Actor, permission: Permission): boolean =>
  actor.scopePath.startsWith("t/") &&
  holdsFor(actor, permission, { scopePath: provinceOf(actor.scopePath), unitScope: "" });

/**
 * Criteria sets are the province's (TT 124 Đ.8.1: «UBND cấp tỉnh»): whoever may write them does it at the province, and
 * nobody below writes the rules that he is judged by.
 */
export const mayEditCriteria = (actor: Actor): boolean => holdsAtProvince(actor, "criteria.edit");

/** So are plans, also the plan of a city or a district: it is entered and published at the province. */
export const mayEditPlans = (actor: Actor): boolean => holdsAtProvince(actor, "plan.edit");

/** Quotas are given to districts, their police and the province (rules.md 6): a commune and a unit have none of their own. */
export const followsQuotas = ({ unitId, level }: Pick<Actor, "unitId" | "level">): boolean =>
  unitId === null && level !== "commune";

/**
 * The quotas that the actor's level is counted for. What is given to the province as a whole is the province's to follow:
 * a district sees its own units alone, and would read its part as the province's shortage.
 */
export const quotasFollowedBy = (
  actor: Pick<Actor, "unitId" | "level">,
  quotas: readonly Quota[],
): readonly Quota[] =>
  followsQuotas(actor)
    ? quotas.filter(
        (quota) => actor.level === "province" || (quota.kind === "minimum" && quota.each !== "province"),
      )
    : [];
