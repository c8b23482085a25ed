import type { Actor } from "@/lib/core/actor";
import { isWithin, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";

/** A later last day by a document, of a plan's milestone. It ends by itself on its day. */
export interface Extension {
  readonly id: string;
  readonly planKey: string;
  readonly milestoneKey: string;
  /** Null: for every unit under the territory. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** Territory whose units it concerns, or the managing territory of the one unit. */
  readonly scopePath: string;
  readonly unitScope: string;
  readonly formerClosesOn: IsoDate | null;
  readonly closesOn: IsoDate;
  readonly reason: string;
  readonly document: ExtensionDocument;
  readonly grantedOn: IsoDate;
  readonly grantedBy: string;
}

export interface ExtensionDocument {
  readonly number: string;
  readonly date: IsoDate;
  readonly issuer: string;
}

/** Where a case stands: the managing territory and the unit. A page that shows a plan alone has no unit. */
export interface ConcernedUnit {
  readonly scopePath: string;
  readonly unitScope: string;
}

const concerns = (extension: Extension, { scopePath, unitScope }: ConcernedUnit): boolean =>
  extension.unitId === null ? scopePath.startsWith(extension.scopePath) : extension.unitScope === unitScope;

/**
 * The extension that counts for a unit. Of several for the same target the one granted last takes the place of the
 * others; of one for the territory and one for the unit the later day counts. `extensions` come in the order granted.
 */
export function extensionFor(
  extensions: readonly Extension[],
  { planKey, milestoneKey, unit }: { planKey: string; milestoneKey: string; unit: ConcernedUnit },
): Extension | null {
  const mine = extensions.filter(
    (one) => one.planKey === planKey && one.milestoneKey === milestoneKey && concerns(one, unit),
  );
  const last = new Map(mine.map((one) => [`${one.scopePath} ${one.unitScope}`, one]));
  return [...last.values()].toSorted((a, b) => b.closesOn.localeCompare(a.closesOn))[0] ?? null;
}

export type ExtensionRefusal =
  | { readonly code: "extension.not-later"; readonly closesOn: IsoDate }
  | { readonly code: "extension.already-past"; readonly today: IsoDate }
  | { readonly code: "extension.document-in-future" }
  | { readonly code: "extension.undated" };

/**
 * A new last day: later than the one that counts now, not yet over, by a document that exists already. Refuses a
 * milestone for which the plan names no day: there is nothing to extend.
 */
export function decideExtension({
  closesOn,
  currentClosesOn,
  documentDate,
  today,
}: {
  readonly closesOn: IsoDate;
  readonly currentClosesOn: IsoDate | null;
  readonly documentDate: IsoDate;
  readonly today: IsoDate;
}): Result<{ readonly formerClosesOn: IsoDate }, ExtensionRefusal> {
  if (currentClosesOn === null) return err({ code: "extension.undated" });
  if (documentDate > today) return err({ code: "extension.document-in-future" });
  if (closesOn <= currentClosesOn) return err({ code: "extension.not-later", closesOn: currentClosesOn });
  if (closesOn < today) return err({ code: "extension.already-past", today });
  return ok({ formerClosesOn: currentClosesOn });
}

/** Whoever holds the right for exactly this territory: the body that set the day, never one above or below it. */
export const mayExtendAt = (actor: Pick<Actor, "grants" | "today">, scopePath: string): boolean =>
  actor.grants.some(
    (grant) =>
      grant.permission === "deadline.extend" && grant.scopePath === scopePath && isWithin(actor.today, grant),
  );
