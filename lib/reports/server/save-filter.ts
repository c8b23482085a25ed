import "server-only";
import { holds } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { saveFilterInput, type SaveFilterRefusal } from "@/lib/reports/filter-contract";
import { LIST_PERMISSIONS, MOST_FILTERS, setsNothing } from "@/lib/reports/domain/saved-filter";
import { findHolding } from "@/lib/reports/server/filter-store";

/**
 * «Lưu bộ lọc này»: keeps what is asked of a list under a name, for the actor in this post alone. Refuses a list that he
 * may not open, a filter that asks nothing, a name that he uses on that list already, and more than twenty.
 */
export const saveFilter = defineCommand({
  name: "reports.save-filter",
  permission: "session.own",
  input: saveFilterInput,

  async run(
    { tx, actor },
    { name, list, ...asked },
  ): Promise<Result<{ readonly filterId: string; readonly name: string }, SaveFilterRefusal>> {
    const holding = await findHolding(tx, actor);
    if (!holding || !holds(actor, LIST_PERMISSIONS[list])) return err({ code: "filter.list-not-found" });
    if (setsNothing(asked)) return err({ code: "filter.nothing-set" });

    // Held until the act ends: two at once don't make a twenty-first, nor the same name twice.
    await tx.$queryRaw`SELECT 1 FROM post_holding WHERE id = ${holding.id}::uuid FOR NO KEY UPDATE`;
    const kept = await tx.savedFilter.findMany({ where: { holdingId: holding.id }, take: MOST_FILTERS });
    if (kept.some((one) => one.list === list && one.name === name))
      return err({ code: "filter.name-taken", name });
    if (kept.length >= MOST_FILTERS) return err({ code: "filter.too-many", most: MOST_FILTERS });

    const filterId = newId();
    await tx.savedFilter.create({
      data: { tenantId: actor.tenantId, id: filterId, holdingId: holding.id, list, name, filter: asked },
    });
    return ok({ filterId, name });
  },
});
