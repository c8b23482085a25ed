import type { Permission } from "@/lib/core/permissions";

export const FILTERED_LISTS = ["dossiers", "queue", "registrations", "units"] as const;
export type FilteredList = (typeof FILTERED_LISTS)[number];

/** As many as one may keep in one post. */
export const MOST_FILTERS = 20;

/** What opens each list: whoever loses the right loses sight of the filters over it. */
export const LIST_PERMISSIONS = {
  dossiers: "dossier.read",
  queue: "dossier.read",
  registrations: "registration.read",
  units: "unit.read",
} as const satisfies Record<FilteredList, Permission>;

const ASKS_NOTHING: readonly unknown[] = ["", null, false, "tat-ca"];
const ORDERS_ONLY: readonly string[] = ["list", "sort", "descending"];

/** A list with nothing asked of it is no filter; the order in which it stands is none either. */
export const setsNothing = (filter: object): boolean =>
  Object.entries(filter).every(([name, value]) => ORDERS_ONLY.includes(name) || ASKS_NOTHING.includes(value));
