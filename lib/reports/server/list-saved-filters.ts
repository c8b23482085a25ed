import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { countInQueue } from "@/lib/dossiers/server/list-appraisal-queue";
import { countListed } from "@/lib/dossiers/server/list-dossiers";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { countRegistrations } from "@/lib/registrations/server/list-registrations";
import { LIST_PERMISSIONS, MOST_FILTERS, type FilteredList } from "@/lib/reports/domain/saved-filter";
import {
  listFilter,
  type FilterNotFound,
  type KeptFilter,
  type ListFilter,
  type SavedFilterView,
} from "@/lib/reports/filter-contract";
import { findHolding, findOwnFilter } from "@/lib/reports/server/filter-store";
import { countUnits } from "@/lib/reports/server/list-units";

/** The actor's own filters in this post, of one list or of all, each with how much it finds now. */
export const listSavedFilters = defineQuery({
  name: "reports.saved-filters",
  permission: "session.own",

  run: async (context, { list }: { readonly list: FilteredList | null }) =>
    ok(await findSavedFilters(context, list)),
});

/** The same for a page that has more to ask. */
export async function findSavedFilters(
  context: QueryContext,
  list: FilteredList | null,
): Promise<readonly SavedFilterView[]> {
  const { tx, actor } = context;
  const holding = await findHolding(tx, actor);
  if (!holding) return [];
  const rows = await tx.savedFilter.findMany({
    where: { holdingId: holding.id, ...(list ? { list } : {}) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_FILTERS,
  });
  const views: SavedFilterView[] = [];
  for (const row of rows) {
    const kept = keptFilter(actor, row);
    if (kept) views.push({ ...kept, count: await countOf(context, kept.filter) });
  }
  return views;
}

/** One of them, to rename or remove. */
export const getSavedFilter = defineQuery({
  name: "reports.saved-filter",
  permission: "session.own",

  async run(
    { tx, actor },
    { filterId }: { readonly filterId: string },
  ): Promise<Result<KeptFilter, FilterNotFound>> {
    const row = isId(filterId) ? await findOwnFilter(tx, actor, filterId) : null;
    const kept = row && keptFilter(actor, row);
    return kept ? ok(kept) : err({ code: "filter.not-found" });
  },
});

interface StoredFilter {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly filter: unknown;
}

/** Read again as it was let in. Null for a list that the actor may not open any more, and for what no list asks now. */
function keptFilter(actor: Actor, { id, list, name, filter }: StoredFilter): KeptFilter | null {
  const asked = typeof filter === "object" ? filter : {};
  const read = listFilter.safeParse({ ...asked, list });
  if (!read.success || !holds(actor, LIST_PERMISSIONS[read.data.list])) return null;
  return { filterId: id, name, filter: read.data };
}

async function countOf(context: QueryContext, filter: ListFilter): Promise<number> {
  switch (filter.list) {
    case "dossiers":
      return countListed(context, filter);
    case "queue":
      return countInQueue(context, filter);
    case "registrations":
      return countRegistrations(context, filter);
    case "units":
      return countUnits(context, filter);
  }
}
