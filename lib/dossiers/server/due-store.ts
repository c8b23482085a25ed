import "server-only";
import { dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import {
  countingOfStep,
  dueOf,
  type DueChange,
  type DueCounting,
} from "@/lib/dossiers/domain/appraisal-deadline";
import type { StoredDossier } from "@/lib/dossiers/server/dossier-store";
import { findMilestone } from "@/lib/programmes/domain/calendar";
import { findPlanDates, findWorkCalendar } from "@/lib/programmes/server/find-dates";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import { Prisma } from "@/prisma/client/client";

/** The two columns of a deadline: the last day, and how it was counted. */
export interface DueColumns {
  readonly dueOn: Date | null;
  readonly dueCounting: Prisma.InputJsonObject | typeof Prisma.DbNull;
}

export const NOT_DUE: DueColumns = { dueOn: null, dueCounting: Prisma.DbNull };

/** The day by which the body of a step is to finish, when the dossier comes to it today. */
export async function dueOnStep(
  tx: TenantTx,
  dossier: Pick<StoredDossier, "planVersionId" | "unitClass" | "route" | "scopePath" | "unitScope">,
  { step, today }: { readonly step: number; readonly today: IsoDate },
): Promise<DueColumns> {
  const at = dossier.route.steps[step];
  const unitClass = UNIT_CLASSES.find((one) => one === dossier.unitClass);
  if (!at || !unitClass) return NOT_DUE;
  const { content } = await getPlan(tx, dossier.planVersionId);
  const dates = await findPlanDates(tx);
  const decision = findMilestone(content, { purpose: "decision", unitClass, dates, unit: dossier });
  const planDay =
    decision?.closesOn == null
      ? null
      : { day: decision.closesOn, words: decision.words, clause: decision.milestone.clause };
  const counting = countingOfStep(at.kind, { today, planDay });
  return counting ? columnsOf(counting, dueOf(counting, dates.calendar)) : NOT_DUE;
}

const columnsOf = (counting: DueCounting, dueOn: IsoDate | null): DueColumns => ({
  dueOn: dueOn === null ? null : dateColumn(dueOn),
  // A DueCounting is made of JSON values only; Prisma's input type cannot follow the readonly arrays.
  dueCounting: counting as unknown as Prisma.InputJsonObject,
});

/** How a stored last day was counted; null where nobody counted it. */
export const countingOf = ({ dueCounting }: Pick<StoredDossier, "dueCounting">): DueCounting | null =>
  // Written by this file alone, from a DueCounting.
  dueCounting as unknown as DueCounting | null;

/** The last day after one more change: an extension, or days given back. Without a counting only an extension tells. */
export async function changedDue(
  tx: TenantTx,
  dossier: Pick<StoredDossier, "dueOn" | "dueCounting">,
  change: DueChange,
): Promise<DueColumns> {
  const counting = countingOf(dossier) ?? plainCounting(dossier);
  if (!counting) return NOT_DUE;
  const changed = { ...counting, changes: [...counting.changes, change] };
  return columnsOf(changed, dueOf(changed, await findWorkCalendar(tx)));
}

/** A last day that somebody wrote down without counting stands as it is. */
const plainCounting = ({ dueOn }: Pick<StoredDossier, "dueOn">): DueCounting | null =>
  dueOn && {
    from: fromDateColumn(dueOn),
    workingDays: null,
    planDay: { day: fromDateColumn(dueOn), words: "", clause: "" },
    changes: [],
  };
