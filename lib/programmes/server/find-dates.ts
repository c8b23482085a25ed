import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import type { Extension } from "@/lib/programmes/domain/extension";
import type { WorkCalendar } from "@/lib/programmes/domain/working-days";

/** The tenant's days off and swapped days that stand. */
export const findWorkCalendar = readOnce(async (tx: TenantTx): Promise<WorkCalendar> => {
  const rows = await tx.calendarDay.findMany({ where: { removedAt: null }, orderBy: { day: "asc" } });
  const entries = rows.map(({ day, kind, name, document }) => ({
    kind,
    entry: { day: fromDateColumn(day), name, document },
  }));
  return {
    holidays: entries.filter(({ kind }) => kind !== "swapped_in").map(({ entry }) => entry),
    swappedDays: entries.filter(({ kind }) => kind === "swapped_in").map(({ entry }) => entry),
  };
});

/** Calendar and extensions of milestones, in the order granted. */
export const findPlanDates = readOnce(async (tx: TenantTx): Promise<PlanDates> => {
  const rows = await tx.deadlineExtension.findMany({
    where: { milestoneKey: { not: null } },
    include: { plan: { select: { key: true } }, grantedBy: { select: { fullName: true } } },
    orderBy: { grantedAt: "asc" },
  });
  return {
    calendar: await findWorkCalendar(tx),
    extensions: rows.flatMap((row): Extension[] =>
      row.milestoneKey === null
        ? []
        : [
            {
              id: row.id,
              planKey: row.plan.key,
              milestoneKey: row.milestoneKey,
              unitId: row.unitId,
              unitName: row.unitName,
              scopePath: row.scopePath,
              unitScope: row.unitScope,
              formerClosesOn: row.formerClosesOn && fromDateColumn(row.formerClosesOn),
              closesOn: fromDateColumn(row.closesOn),
              reason: row.reason,
              document: {
                number: row.documentNumber,
                date: fromDateColumn(row.documentDate),
                issuer: row.documentIssuer,
              },
              grantedOn: fromDateColumn(row.grantedOn),
              grantedBy: `${row.grantedBy.fullName}, ${row.postTitle}`,
            },
          ],
    ),
  };
});
