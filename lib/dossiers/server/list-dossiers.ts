import "server-only";
import { addDays, dateColumn, daysBetween, fromDateColumn, yearOf, type IsoDate } from "@/lib/core/dates";
import { holds, type Actor } from "@/lib/core/actor";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { mayPrepare } from "@/lib/dossiers/domain/authority";
import { OPENING_STATUS } from "@/lib/dossiers/domain/opening-status";
import { submissionWindowOf } from "@/lib/dossiers/domain/submission";
import { isOpenForPreparing } from "@/lib/dossiers/domain/content";
import { DOSSIER_STATUSES, type DossierStatus } from "@/lib/dossiers/domain/workflow";
import type {
  DeadlineView,
  DossierListView,
  DossierRow,
  OpenableRegistration,
} from "@/lib/dossiers/officer-views";
import { storedDossier, type StoredDossier } from "@/lib/dossiers/server/dossier-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { PROGRAMMES, type Programme } from "@/lib/programmes/domain/programme";
import { shortBodyOf } from "@/lib/programmes/domain/resolved-route";
import type { PlanDates } from "@/lib/programmes/domain/calendar";
import { workingDaysBetween, type WorkCalendar } from "@/lib/programmes/domain/working-days";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { getPlan } from "@/lib/programmes/server/find-plan";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import type { Prisma } from "@/prisma/client/client";

export interface DossierFilter {
  /** Part of the unit's name or of the code, with or without tone marks. */
  readonly text: string;
  readonly status: DossierStatus | null;
  readonly year: number | null;
  readonly due: "soon" | "overdue" | null;
  readonly page: number;
}

const SOON_DAYS = 7;
const SENDING: readonly DossierStatus[] = ["draft", "declined_intake"];

/** Dossiers the actor can see, his own work first, then the most urgent, with what may be opened; counts are of all he sees. */
export const listDossiers = defineQuery({
  name: "dossiers.list-dossiers",
  permission: "dossier.read",

  async run({ tx, actor, today }, filter: DossierFilter): Promise<Result<DossierListView, never>> {
    const where = await whereOf(tx, today, filter);
    const ids = await idsInOrder(tx, actor, where);
    const total = ids.length;
    const pages = pageCount(total);
    const page = Math.min(filter.page, pages);
    const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const found = new Map(
      (await tx.dossier.findMany({ where: { id: { in: shown } } })).map((row) => [row.id, row]),
    );
    const rows = shown.flatMap((id) => found.get(id) ?? []);
    const dates = await findPlanDates(tx);
    const on = { today, calendar: dates.calendar };
    return ok({
      page: { rows: rows.map((row) => rowOf(storedDossier(row), on)), total, page, pages },
      counts: {
        draft: await tx.dossier.count({ where: { status: "draft" } }),
        returned: await tx.dossier.count({ where: { status: "returned" } }),
        dueSoon: await tx.dossier.count({ where: dueWhere("soon", today) }),
        overdue: await tx.dossier.count({ where: dueWhere("overdue", today) }),
      },
      openable: await listOpenable(tx, actor, dates),
      mayOpen: holds(actor, "dossier.prepare"),
      year: yearOf(today),
    });
  },
});

/** A province keeps a few hundred dossiers a year: their keys are read whole, so that order and pages agree. */
async function idsInOrder(
  tx: TenantTx,
  actor: Actor,
  where: Prisma.DossierWhereInput,
): Promise<readonly string[]> {
  const keys = await tx.dossier.findMany({
    where,
    select: { id: true, status: true, scopePath: true, unitScope: true },
    orderBy: [
      { cycleYear: "desc" },
      { returnDueOn: { sort: "asc", nulls: "last" } },
      { dueOn: "asc" },
      { code: "asc" },
    ],
  });
  const isMine = (key: (typeof keys)[number]): boolean => OPEN.has(key.status) && mayPrepare(actor, key);
  return [...keys.filter(isMine), ...keys.filter((key) => !isMine(key))].map(({ id }) => id);
}

const OPEN: ReadonlySet<string> = new Set(DOSSIER_STATUSES.filter(isOpenForPreparing));

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

async function whereOf(
  tx: TenantTx,
  today: IsoDate,
  filter: DossierFilter,
): Promise<Prisma.DossierWhereInput> {
  return {
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.year ? { cycleYear: filter.year } : {}),
    ...(filter.text === "" ? {} : { id: { in: await idsNamed(tx, filter.text) } }),
    ...(filter.due ? { AND: dueWhere(filter.due, today) } : {}),
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

/** Found with or without tone marks; the policies narrow it to what the actor sees. */
async function idsNamed(tx: TenantTx, text: string): Promise<string[]> {
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM dossier
     WHERE unaccent(lower(unit_name)) LIKE unaccent(lower(${pattern})) OR code ILIKE ${pattern}
     LIMIT 500`;
  return rows.map(({ id }) => id);
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
