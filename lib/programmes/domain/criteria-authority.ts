import { holdsFor, type Actor } from "@/lib/core/actor";

/** `t/<province>/` of any territory below it; a unit's own scope has none. */
const provinceOf = (scopePath: string): string => scopePath.split("/").slice(0, 2).join("/") + "/";

/**
 * Criteria sets are the province's (TT 124 Đ.8.1: «UBND cấp tỉnh»): whoever may write them does it at the province, and
 * nobody below writes the rules that he is judged by.
 */
export const mayEditCriteria = (actor: Actor): boolean =>
  actor.scopePath.startsWith("t/") &&
  holdsFor(actor, "criteria.edit", { scopePath: provinceOf(actor.scopePath), unitScope: "" });
