import "server-only";
import { holds } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { pageCount } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { compareVietnamese } from "@/lib/core/text";
import { isClaimable, type QueueFilter } from "@/lib/dossiers/domain/appraisal-queue";
import type { AppraisalQueueView, QueueChoice, QueueRow } from "@/lib/dossiers/review-views";
import { storedDossier } from "@/lib/dossiers/server/dossier-store";
import { findQueueFindings } from "@/lib/dossiers/server/queue-findings";
import { countQueue } from "@/lib/dossiers/server/queue-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import { workingDaysBetween, type WorkCalendar } from "@/lib/programmes/domain/working-days";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";

/** Hồ sơ chờ thẩm định: what lies before the actor's body, what he has in hand, and what waits for a unit's supplement. */
export const listAppraisalQueue = defineQuery({
  name: "dossiers.appraisal-queue",
  permission: "dossier.read",

  async run({ tx, actor, today }, filter: QueueFilter): Promise<Result<AppraisalQueueView, never>> {
    const queue = await countQueue(tx, actor, filter);
    const places = await placeNames(tx, queue.scopePaths);
    const on = { today, calendar: await findWorkCalendar(tx) };
    const { ids, total, page, counts, totals, unitClasses, next } = queue;
    return ok({
      rows: await findRows(tx, ids, { places, on }),
      total,
      page,
      pages: pageCount(total),
      counts,
      totals,
      filter: { ...filter, page },
      today,
      unitClasses: unitClasses.toSorted(),
      places: choices(places),
      people: choices(await personNames(tx, queue.personIds)),
      next,
      stages: [
        ...(queue.hasEvaluations && holds(actor, "dossier.evaluate") ? (["evaluate"] as const) : []),
        ...(queue.hasAppraisals ? (["appraise"] as const) : []),
      ],
    });
  },
});

/** How many the actor's queue holds by a filter. */
export const countInQueue = async (
  { tx, actor }: QueryContext,
  filter: Omit<QueueFilter, "page">,
): Promise<number> => (await countQueue(tx, actor, { ...filter, page: 1 })).total;

const choices = (named: ReadonlyMap<string, string>): readonly QueueChoice[] =>
  [...named]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label));

interface RowFacts {
  readonly places: ReadonlyMap<string, string>;
  readonly on: { readonly today: IsoDate; readonly calendar: WorkCalendar };
}

/** The page's dossiers in their order, with what the system finds in them by itself. */
async function findRows(
  tx: TenantTx,
  ids: readonly string[],
  { places, on }: RowFacts,
): Promise<readonly QueueRow[]> {
  const found = await tx.dossier.findMany({
    where: { id: { in: [...ids] } },
    include: {
      assignedPerson: { select: { fullName: true } },
      supplementRequests: {
        where: { answeredOn: null },
        select: { askedOn: true },
        orderBy: { askedOn: "desc" },
        take: 1,
      },
    },
  });
  const findings = await findQueueFindings(tx, found.map(storedDossier));
  return ids.flatMap((id): QueueRow[] => {
    const row = found.find((one) => one.id === id);
    if (!row) return [];
    const { status } = storedDossier(row);
    const dueOn = row.dueOn && fromDateColumn(row.dueOn);
    const asked = status === "returned" ? row.supplementRequests[0]?.askedOn : undefined;
    return [
      {
        dossierId: id,
        code: row.code,
        unitName: row.unitName,
        unitClass: row.unitClass,
        placeName: places.get(row.scopePath) ?? "",
        status,
        submission: row.submission,
        ...(findings.get(id) ?? { checks: [], criteriaTotal: 0, selfMet: 0 }),
        dueOn,
        workingDaysLeft: dueOn === null ? null : workingDaysBetween(on.today, dueOn, on.calendar),
        pausedOn: asked ? fromDateColumn(asked) : null,
        assignedName: row.assignedPerson?.fullName ?? null,
        claimable: isClaimable({ status, assignedPersonId: row.assignedPersonId }),
      },
    ];
  });
}

async function personNames(tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, fullName: true },
  });
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}

/** Names of the managing territories that the queue's dossiers stand in. */
async function placeNames(tx: TenantTx, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.unitVersion.findMany({
    where: {
      groundPath: { in: [...paths] },
      kind: { notIn: ["co_quan", "doanh_nghiep", "co_so_giao_duc", "khu_dan_cu"] },
    },
    select: { groundPath: true, name: true },
    orderBy: { validFrom: "asc" },
  });
  return new Map(rows.map(({ groundPath, name }) => [groundPath, name]));
}
