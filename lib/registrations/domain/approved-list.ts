import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";

/** A decision that approves (or supplements) the list of units to be built (Bắc Ninh III.1.2, III.8). */
export interface ApprovedList {
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly deciderName: string;
  readonly unitIds: readonly string[];
}

export type ApprovedListRefusal =
  | { readonly code: "registration.list-not-approved" }
  | {
      readonly code: "registration.not-on-approved-list";
      readonly decisions: readonly Pick<ApprovedList, "decisionNumber" | "decidedOn" | "deciderName">[];
    };

/**
 * Only listed units go on to a dossier. Gives the decision that lists the unit; refuses naming the decisions in
 * which it is missing, or saying that there is none yet. A supplement counts from its own day.
 */
export function decideListed(
  unitId: string,
  lists: readonly ApprovedList[],
  today: IsoDate,
): Result<ApprovedList, ApprovedListRefusal> {
  const issued = lists.filter(({ decidedOn }) => decidedOn <= today);
  if (issued.length === 0) return err({ code: "registration.list-not-approved" });

  const listing = issued.find(({ unitIds }) => unitIds.includes(unitId));
  if (listing) return ok(listing);

  const decisions = issued.map(({ decisionNumber, decidedOn, deciderName }) => ({
    decisionNumber,
    decidedOn,
    deciderName,
  }));
  return err({ code: "registration.not-on-approved-list", decisions });
}
