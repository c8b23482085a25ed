import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { defineCommand } from "@/lib/platform/command";
import { removeFilterInput, type FilterNotFound } from "@/lib/reports/filter-contract";
import { findOwnFilter } from "@/lib/reports/server/filter-store";

/** Takes a filter of one's own away; it is no record of the province's work. */
export const removeFilter = defineCommand({
  name: "reports.remove-filter",
  permission: "session.own",
  input: removeFilterInput,

  async run({ tx, actor }, { filterId }): Promise<Result<{ readonly name: string }, FilterNotFound>> {
    const filter = await findOwnFilter(tx, actor, filterId);
    if (!filter) return err({ code: "filter.not-found" });
    await tx.savedFilter.deleteMany({ where: { id: filterId } });
    return ok({ name: filter.name });
  },
});
