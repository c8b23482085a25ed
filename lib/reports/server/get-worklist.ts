import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { findTakenBack } from "@/lib/dossiers/server/find-taken-back";
import { LIVING_STATUSES } from "@/lib/meetings/domain/meeting";
import { defineQuery } from "@/lib/platform/query";
import {
  URGENCIES,
  type Urgency,
  type WorkItem,
  type WorklistInput,
  type WorklistView,
} from "@/lib/reports/contract";
import {
  byDeadline,
  CLARIFYING,
  daysUntil,
  NO_DAYS,
  DOSSIER_DUTIES,
  urgencyOf,
  WAITING_STATUSES,
  type DossierDuty,
  type WorkingDay,
} from "@/lib/reports/domain/work";
import { shortBodyNames } from "@/lib/registrations/server/place-names";
import {
  findDecisionWork,
  findEntryItems,
  findListWork,
  findMeetingWork,
  findRegistrationWork,
  findWaitingRegistrations,
} from "@/lib/reports/server/other-work";
import { findGivenWork } from "@/lib/reports/server/given-work";
import { findSavedFilters } from "@/lib/reports/server/list-saved-filters";
import { findLapseWork } from "@/lib/reports/server/lapse-work";
import { findOpinionWork } from "@/lib/reports/server/opinion-work";
import { findOverrideWork } from "@/lib/reports/server/override-work";
import { findReportWork } from "@/lib/reports/server/report-work";
import { findResultWork } from "@/lib/reports/server/result-work";
import { findReviewWork } from "@/lib/reports/server/review-work";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";
import type { Prisma } from "@/prisma/client/client";

/** The most that one source of work gives; a person with more sees the most urgent of them. */
export const MOST = 300;

/** Work of the person in his post: what he must do, what waits for others, what he has done. */
export const getWorklist = defineQuery({
  name: "reports.worklist",
  permission: "session.own",

  async run({ tx, actor, today }, input: WorklistInput): Promise<Result<WorklistView, never>> {
    const on = { today, calendar: await findWorkCalendar(tx) };
    const todo = [
      ...(await findDossierDuties(tx, actor, on)),
      ...(await findGivenWork(tx, actor, on)),
      ...(await findEntryItems(tx, actor, on)),
      ...(await findRegistrationWork(tx, actor)),
      ...(await findListWork(tx, actor, today)),
      ...(await findDecisionWork(tx, actor)),
      ...(await findMeetingWork(tx, actor, on)),
      ...(await findOpinionWork(tx, actor, on)),
      ...(await findReviewWork(tx, actor, today)),
      ...(await findResultWork(tx, actor)),
      ...(await findOverrideWork(tx, actor)),
      ...(await findLapseWork(tx, actor, on)),
      ...(await findReportWork(tx, actor, on)),
    ].sort(byDeadline);
    const waiting = [...(await findWaiting(tx, actor, on)), ...(await findWaitingRegistrations(tx, actor))];
    const done = await findDone(tx, actor);
    const boxes = { "chua-xu-ly": todo, "dang-cho": waiting, "da-xu-ly": done };
    const view = viewOf(boxes, input, today);
    return ok({
      ...view,
      items: inShort(view.items, await shortBodyNames(tx)),
      savedFilters: await findSavedFilters({ tx, actor, today }, null),
    });
  },
});

/** Lists use the short names of bodies; papers and records keep the whole ones. */
const inShort = (items: readonly WorkItem[], names: ReadonlyMap<string, string>): readonly WorkItem[] =>
  items.map((item) => {
    const from = names.get(item.from) ?? item.from;
    return { ...item, from, task: item.task.replace(item.from, from) };
  });

type Boxes = Readonly<Record<WorklistView["box"], readonly WorkItem[]>>;

function viewOf(
  boxes: Boxes,
  { box, urgency, page }: WorklistInput,
  today: IsoDate,
): Omit<WorklistView, "savedFilters"> {
  const items = boxes[box].filter((item) => urgency === null || urgencyOf(item.daysLeft) === urgency);
  const pages = pageCount(items.length);
  const shown = page <= pages ? page : 1;
  return {
    box,
    items: items.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE),
    total: items.length,
    page: shown,
    pages,
    counts: countUrgencies(boxes["chua-xu-ly"]),
    totals: {
      "chua-xu-ly": boxes["chua-xu-ly"].length,
      "dang-cho": boxes["dang-cho"].length,
      "da-xu-ly": boxes["da-xu-ly"].length,
    },
    today,
  };
}

function countUrgencies(items: readonly WorkItem[]): Record<Urgency, number> {
  const counts: Record<Urgency, number> = { "qua-han": 0, "hom-nay": 0, "trong-7-ngay": 0, "con-lai": 0 };
  for (const { daysLeft } of items) counts[urgencyOf(daysLeft)] += 1;
  return counts;
}

const DOSSIER_COLUMNS = {
  id: true,
  code: true,
  unitName: true,
  status: true,
  dueOn: true,
  returnDueOn: true,
  currentBodyName: true,
  cycleYear: true,
  currentScope: true,
  proposal: true,
} as const satisfies Prisma.DossierSelect;

type DossierLine = Prisma.DossierGetPayload<{ select: typeof DOSSIER_COLUMNS }>;

/** Territories and units for which the actor holds a permission today. */
export const placesOf = (actor: Actor, permission: (typeof DOSSIER_DUTIES)[number]["permission"]): string[] =>
  actor.grants.filter((grant) => grant.permission === permission).map(({ scopePath }) => scopePath);

/** What somebody has taken up already waits in that meeting or decision, not here too. */
const UNLESS = {
  on_agenda: { meetingItems: { none: { meeting: { status: { in: [...LIVING_STATUSES] } } } } },
  in_decision: { decisionItems: { none: { decision: { status: { not: "cancelled" } } } } },
} as const satisfies Record<NonNullable<DossierDuty["unless"]>, Prisma.DossierWhereInput>;

async function findDossierDuties(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  const duties = DOSSIER_DUTIES.filter(({ permission }) => holds(actor, permission));
  if (duties.length === 0) return [];
  const places = (permission: (typeof duties)[number]["permission"]) => ({ in: placesOf(actor, permission) });
  const rows = await tx.dossier.findMany({
    where: {
      OR: duties.map(({ permission, statuses, at, unless, proposal }) => ({
        status: { in: [...statuses] },
        ...(unless ? UNLESS[unless] : {}),
        ...(proposal ? { proposal } : {}),
        ...(at === "current"
          ? { currentScope: places(permission) }
          : { OR: [{ scopePath: places(permission) }, { unitScope: places(permission) }] }),
      })),
    },
    select: DOSSIER_COLUMNS,
    orderBy: { dueOn: "asc" },
    take: MOST,
  });
  const atDesk = rows.filter(({ status }) => status === "under_review").map(({ id }) => id);
  const takenBack = await findTakenBack(tx, atDesk);
  return rows.flatMap((row) => {
    const duty = duties.find(
      ({ statuses, proposal }) =>
        statuses.some((status) => status === row.status) && (!proposal || proposal === row.proposal),
    );
    if (!duty) return [];
    const task = takenBack.get(row.id)?.act === "clarify" ? CLARIFYING : duty.task;
    return [lineOf(row, { task, href: duty.href.replace("{id}", row.id), on })];
  });
}

async function findWaiting(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  const places = placesOf(actor, "dossier.prepare");
  const side = places.length > 0 ? [{ scopePath: { in: places } }, { unitScope: { in: places } }] : [];
  const rows = await tx.dossier.findMany({
    where: {
      status: { in: [...WAITING_STATUSES, ...(side.length > 0 ? [] : ["returned"])] },
      ...(side.length > 0
        ? { OR: side }
        : { dossierEvents: { some: { personId: actor.personId } }, currentScope: { not: actor.scopePath } }),
    },
    select: DOSSIER_COLUMNS,
    orderBy: { updatedAt: "desc" },
    take: MOST,
  });
  return rows.map((row) =>
    lineOf(row, { task: `Chờ ${row.currentBodyName}`, href: readingHref(actor, row.id), on }),
  );
}

/** His own acts are read back so far; what is older is found in the list of dossiers. */
const ACTS_BACK = 1000;

async function findDone(tx: TenantTx, actor: Actor): Promise<WorkItem[]> {
  const lately = {
    where: { personId: actor.personId },
    orderBy: { at: "desc" },
    take: ACTS_BACK,
    select: { dossierId: true },
  } as const;
  const acts = [...(await tx.dossierEvent.findMany(lately)), ...(await tx.dossierPart.findMany(lately))];
  const rows = await tx.dossier.findMany({
    where: {
      id: { in: [...new Set(acts.map(({ dossierId }) => dossierId))] },
      status: { in: ["recognised", "not_recognised", "withdrawn"] },
    },
    select: DOSSIER_COLUMNS,
    orderBy: { updatedAt: "desc" },
    take: MOST,
  });
  return rows.map((row) => ({
    ...lineOf(row, { task: "Xem hồ sơ", href: readingHref(actor, row.id), on: null }),
    dueOn: null,
  }));
}

/** Who appraises reads a dossier at the desk, others in the dossier itself. */
const readingHref = (actor: Actor, id: string): string =>
  holds(actor, "dossier.appraise") && !holds(actor, "dossier.prepare") ? `/tham-dinh/${id}` : `/ho-so/${id}`;

interface LineWords {
  readonly task: string;
  readonly href: string;
  /** Null: no deadline is shown. */
  readonly on: WorkingDay | null;
}

function lineOf(row: DossierLine, { task, href, on }: LineWords): WorkItem {
  const due = row.returnDueOn ?? row.dueOn;
  const dueOn = due && fromDateColumn(due);
  return {
    id: row.id,
    task,
    subject: row.unitName,
    code: row.code,
    from: row.currentBodyName,
    statusOf: "dossier",
    status: row.status,
    dueOn,
    ...(on ? daysUntil(dueOn, on) : NO_DAYS),
    href,
  };
}

/** Reads the address's parameter; anything else is no filter. */
export const urgencyNamed = (text: string | undefined): Urgency | null =>
  URGENCIES.find((urgency) => urgency === text) ?? null;
