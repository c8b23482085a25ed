import type { Entry } from "@/lib/programmes/domain/plan";

/** The status of a registration that opens a dossier, by how the plan lets units in (rules.md 2, part 5). */
export const OPENING_STATUS = {
  selected: "selected",
  registered: "accepted",
  registered_then_approved: "approved",
} as const satisfies Record<Entry["kind"], string>;
