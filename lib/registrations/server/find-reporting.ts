import "server-only";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import type { PlanContent, Report } from "@/lib/programmes/domain/plan";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import {
  askedPeriods,
  periodsOf,
  reportsOfUnits,
  type Building,
  type ReportPeriod,
} from "@/lib/registrations/domain/report-periods";
import { COMPLETE_ENTRY } from "@/lib/registrations/domain/workflow";
import type { Prisma } from "@/prisma/client/client";

const COLUMNS = {
  id: true,
  unitId: true,
  unitVersionId: true,
  unitName: true,
  unitClass: true,
  planVersionId: true,
  madeOn: true,
  scopePath: true,
  unitScope: true,
  registrationEvents: { select: { toStatus: true, workingDate: true } },
  dossiers: { select: { closedOn: true } },
} as const satisfies Prisma.RegistrationSelect;

type ReportingRow = Prisma.RegistrationGetPayload<{ select: typeof COLUMNS }>;

/** A unit that the plan has taken up and that reports on how it goes. */
export interface Reporting {
  readonly registration: Omit<ReportingRow, "registrationEvents" | "dossiers">;
  readonly plan: PlanContent;
  readonly reports: readonly Report[];
  /** What it owes by today, in order. */
  readonly periods: readonly ReportPeriod[];
  /** Periods that have not begun. */
  readonly later: readonly ReportPeriod[];
}

/** A whole province's approved lists of a year are far fewer. */
const MOST = 5000;

/**
 * Registrations within reach that are complete by their plan (chosen, noted or approved) and whose plan asks each unit for
 * reports, by the names of their units.
 */
export async function listReporting(
  tx: TenantTx,
  today: IsoDate,
  where: Prisma.RegistrationWhereInput = {},
): Promise<readonly Reporting[]> {
  const plans = (await listPublishedPlans(tx)).filter(({ content }) => reportsOfUnits(content).length > 0);
  if (plans.length === 0) return [];
  const rows = await tx.registration.findMany({
    where: {
      AND: [
        where,
        {
          OR: plans.map(({ planVersionId, content }) => ({
            planVersionId,
            status: COMPLETE_ENTRY[content.entry.kind],
          })),
        },
      ],
    },
    select: COLUMNS,
    orderBy: [{ unitName: "asc" }, { id: "asc" }],
    take: MOST,
  });
  if (rows.length === 0) return [];
  const dates = await findPlanDates(tx);
  const contents = new Map(plans.map(({ planVersionId, content }) => [planVersionId, content]));
  return rows.flatMap((row) => {
    const plan = contents.get(row.planVersionId);
    return plan ? [reportingOf(row, { plan, dates, today })] : [];
  });
}

/** One registration that reports; null for an unknown or foreign one, and for one that owes no reports. */
export const findReporting = async (
  tx: TenantTx,
  registrationId: string,
  today: IsoDate,
): Promise<Reporting | null> => (await listReporting(tx, today, { id: registrationId }))[0] ?? null;

function reportingOf(
  { registrationEvents, dossiers, ...registration }: ReportingRow,
  { plan, dates, today }: { readonly plan: PlanContent; readonly dates: PlanDates; readonly today: IsoDate },
): Reporting {
  const reports = reportsOfUnits(plan);
  const building = buildingOf({ registrationEvents, dossiers, madeOn: registration.madeOn }, plan);
  const periods = reports.flatMap((report) => periodsOf(plan, report, { dates, unit: registration }));
  return {
    registration,
    plan,
    reports,
    periods: askedPeriods(periods, { ...building, today }),
    later: periods.filter(({ opensOn }) => opensOn > today),
  };
}

function buildingOf(
  { registrationEvents, dossiers, madeOn }: Pick<ReportingRow, "registrationEvents" | "dossiers" | "madeOn">,
  plan: PlanContent,
): Building {
  const complete = COMPLETE_ENTRY[plan.entry.kind];
  const days = (dates: readonly Date[]): readonly IsoDate[] => dates.map(fromDateColumn).toSorted();
  const taken = days(
    registrationEvents.filter(({ toStatus }) => toStatus === complete).map(({ workingDate }) => workingDate),
  );
  const closed = dossiers.flatMap(({ closedOn }) => (closedOn ? [closedOn] : []));
  const isClosed = dossiers.length > 0 && closed.length === dossiers.length;
  return {
    since: taken.at(-1) ?? fromDateColumn(madeOn),
    until: isClosed ? (days(closed).at(-1) ?? null) : null,
  };
}
