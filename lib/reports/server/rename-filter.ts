import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { renameFilterInput, type RenameFilterRefusal } from "@/lib/reports/filter-contract";
import { findOwnFilter } from "@/lib/reports/server/filter-store";

/** Another name for a filter of one's own. Refuses a name that is in use on the same list. */
export const renameFilter = defineCommand({
  name: "reports.rename-filter",
  permission: "session.own",
  input: renameFilterInput,

  async run(
    { tx, actor },
    { filterId, name },
  ): Promise<Result<{ readonly name: string }, RenameFilterRefusal>> {
    const filter = await findOwnFilter(tx, actor, filterId);
    if (!filter) return err({ code: "filter.not-found" });
    const { holdingId, list } = filter;
    await tx.$queryRaw`SELECT 1 FROM post_holding WHERE id = ${holdingId}::uuid FOR NO KEY UPDATE`;
    const taken = await tx.savedFilter.findFirst({ where: { holdingId, list, name, NOT: { id: filterId } } });
    if (taken) return err({ code: "filter.name-taken", name });
    await tx.savedFilter.updateMany({ where: { id: filterId }, data: { name } });
    return ok({ name });
  },
});
