import "server-only";
import {
  SOON_DAYS,
  addDays,
  dateColumn,
  daysBetween,
  fromDateColumn,
  yearOf,
  type IsoDate,
} from "@/lib/core/dates";
import { holds, placesOf, type Actor } from "@/lib/core/actor";
import { MOST_COUNTED, pageOfParts, type Page } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { fold } from "@/lib/core/text";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { OPENING_STATUS } from "@/lib/dossiers/domain/opening-status";
import { submissionWindowOf } from "@/lib/dossiers/domain/submission";
import { isOpenForPreparing } from "@/lib/dossiers/domain/content";
import { DOSSIER_STATUSES, type DossierStatus } from "@/lib/dossiers/domain/workflow";
import type {
  DeadlineView,
  DossierFilter,
  DossierListView,
  DossierRow,
  OpenableRegistration,
} from "@/lib/dossiers/officer-views";
import { storedDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { PROGRAMMES, type Programme } from "@/lib/programmes/domain/programme";
import { shortBodyOf } from "@/lib/programmes/domain/resolved-route";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import { workingDaysBetween, type WorkCalendar } from "@/lib/programmes/domain/working-days";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import type { Dossier, Prisma } from "@/prisma/client/client";

const SENDING: readonly DossierStatus[] = ["draft", "declined_intake"];

/** Dossiers the actor can see, his own work first, then the most urgent, with what may be opened; counts are of all he sees. */
export const listDossiers = defineQuery({
  name: "dossiers.list-dossiers",
  permission: "dossier.read",

  async run({ tx, actor, today }, filter: DossierFilter): Promise<Result<DossierListView, never>> {
    const dates = await findPlanDates(tx);
    const on = { today, calendar: dates.calendar };
    const { rows, ...page } = await findPage(tx, actor, whereOf(today, filter), filter.page);
    return ok({
      page: { ...page, rows: rows.map((row) => rowOf(storedDossier(row), on)) },
      counts: await countDossiers(tx, today),
      openable: await listOpenable(tx, actor, dates),
      mayOpen: holds(actor, "dossier.prepare"),
      year: yearOf(today),
    });
  },
});

/** The year's first, then by the day that runs; the index of the same columns gives a page without sorting them all. */
const ORDER = [
  { cycleYear: "desc" },
  { returnDueOn: { sort: "asc", nulls: "last" } },
  { dueOn: "asc" },
  { code: "asc" },
] as const satisfies readonly Prisma.DossierOrderByWithRelationInput[];

/** How many the actor sees by a filter, counted no further than a list is. */
export const countListed = (
  { tx, today }: QueryContext,
  filter: Omit<DossierFilter, "page">,
): Promise<number> => tx.dossier.count({ where: whereOf(today, filter), take: MOST_COUNTED + 1 });

/** One page: what the actor can go on with stands before the rest, each half in the same order. */
function findPage(
  tx: TenantTx,
  actor: Actor,
  where: Prisma.DossierWhereInput,
  page: number,
): Promise<Page<Dossier>> {
  const places = placesOf(actor, "dossier.prepare");
  const mine = {
    status: { in: [...OPEN] },
    OR: [{ scopePath: { in: [...places] } }, { unitScope: { in: [...places] } }],
  };
  const halves = places.length === 0 ? [where] : [{ AND: [where, mine] }, { AND: [where, { NOT: mine }] }];
  return pageOfParts(
    page,
    halves.map((half) => ({
      count: (most) => tx.dossier.count({ where: half, take: most }),
      rows: (skip, take) => tx.dossier.findMany({ where: half, orderBy: [...ORDER], skip, take }),
    })),
  );
}

const OPEN: readonly DossierStatus[] = DOSSIER_STATUSES.filter(isOpenForPreparing);

/** What is with the unit, by its day. Nothing else is counted: what was sent has the clock of whoever reads it. */
async function countDossiers(tx: TenantTx, today: IsoDate): Promise<DossierListView["counts"]> {
  const soon = addDays(today, SOON_DAYS);
  const [counts] = await tx.$queryRaw<[DossierListView["counts"]]>`
    SELECT count(*) FILTER (WHERE status = 'draft')::int AS draft,
           count(*) FILTER (WHERE status = 'returned')::int AS returned,
           count(*) FILTER (WHERE day >= ${today}::date AND day <= ${soon}::date)::int AS "dueSoon",
           count(*) FILTER (WHERE day < ${today}::date)::int AS overdue
      FROM (SELECT status, CASE status WHEN 'returned' THEN return_due_on ELSE due_on END AS day
              FROM dossier WHERE status IN ('draft', 'returned', 'declined_intake')) with_unit`;
  return counts;
}

/** The day that runs now: the reviewer's while it is returned, the plan's until it is sent; none in between. */
export function deadlineOf(
  { status, dueOn, returnDueOn }: Pick<StoredDossier, "status" | "dueOn" | "returnDueOn">,
  { today, calendar }: { readonly today: IsoDate; readonly calendar: WorkCalendar },
): DeadlineView | null {
  const day = status === "returned" ? returnDueOn : isOpenForPreparing(status) ? dueOn : null;
  if (!day) return null;
  const closesOn = fromDateColumn(day);
  return {
    closesOn,
    daysLeft: daysBetween(today, closesOn),
    workingDaysLeft: workingDaysBetween(today, closesOn, calendar),
    kind: status === "returned" ? "mend" : "send",
  };
}

export function programmeOf(text: string): Programme {
  const programme = PROGRAMMES.find((known) => known === text);
  if (!programme) throw new Error(`unknown programme ${text}`);
  return programme;
}

function holderOf({ route, currentBodyName }: StoredDossier): string {
  const step = route.steps.find(({ bodyName }) => bodyName === currentBodyName);
  return step ? shortBodyOf(step) : currentBodyName;
}

const rowOf = (
  dossier: StoredDossier,
  on: { readonly today: IsoDate; readonly calendar: WorkCalendar },
): DossierRow => ({
  id: dossier.id,
  code: dossier.code,
  unitName: dossier.unitName,
  programme: programmeOf(dossier.programme),
  cycleYear: dossier.cycleYear,
  status: dossier.status,
  currentBodyName: holderOf(dossier),
  answered: dossier.answered,
  criteriaTotal: dossier.criteriaTotal,
  deadline: deadlineOf(dossier, on),
});

function whereOf(
  today: IsoDate,
  { text, status, due }: Omit<DossierFilter, "page">,
): Prisma.DossierWhereInput {
  return {
    ...(status ? { status } : {}),
    ...(text === "" ? {} : { searchKey: { contains: fold(text) } }),
    ...(due ? { AND: dueWhere(due, today) } : {}),
  };
}

function dueWhere(due: "soon" | "overdue", today: IsoDate): Prisma.DossierWhereInput {
  const day = dateColumn(today);
  const range = due === "overdue" ? { lt: day } : { gte: day, lte: dateColumn(addDays(today, SOON_DAYS)) };
  return {
    OR: [
      { status: { in: [...SENDING] }, dueOn: range },
      { status: "returned", returnDueOn: range },
    ],
  };
}

const LONGEST_OPENABLE = 50;

/** Registrations that have come as far as the plan asks and have no dossier yet. */
async function listOpenable(
  tx: TenantTx,
  actor: Actor,
  dates: PlanDates,
): Promise<readonly OpenableRegistration[]> {
  if (!holds(actor, "dossier.prepare")) return [];
  const rows = await tx.registration.findMany({
    where: { status: { in: ["selected", "accepted", "approved"] }, dossiers: { none: {} } },
    orderBy: [{ unitName: "asc" }],
    take: LONGEST_OPENABLE,
  });
  const openable: OpenableRegistration[] = [];
  for (const row of rows.filter((registration) => mayPrepare(actor, registration))) {
    const { content: plan } = await getPlan(tx, row.planVersionId);
    const unitClass = UNIT_CLASSES.find((known) => known === row.unitClass);
    if (row.status !== OPENING_STATUS[plan.entry.kind] || !unitClass) continue;
    openable.push({
      registrationId: row.id,
      unitName: row.unitName,
      programme: plan.header.programme,
      cycleYear: plan.header.cycleYear,
      closesOn: submissionWindowOf(plan, unitClass, { dates, unit: row }).closesOn,
    });
  }
  return openable;
}
