import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { addDays, dateColumn, fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { LAPSE_WARNING_DAYS, lapsesSoon } from "@/lib/committees/domain/lapse";
import type { WorkItem } from "@/lib/reports/contract";
import { daysUntil, type WorkingDay } from "@/lib/reports/domain/work";

const MOST = 100;

/** Delegations that lapse within 30 days and that no later one follows: of units, and of posts. */
export async function findLapseWork(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  return [...(await unitsDelegations(tx, actor, on)), ...(await postsDelegations(tx, actor, on))];
}

/** `validTo` is the first day without, hence the day after the last. */
const endingSoon = (today: IsoDate) => ({
  gt: dateColumn(today),
  lte: dateColumn(addDays(today, LAPSE_WARNING_DAYS + 1)),
});

interface Ending {
  readonly id: string;
  readonly task: string;
  readonly subject: string;
  readonly from: string;
  readonly lastDay: IsoDate;
  readonly href: string;
}

const itemOf = ({ lastDay, ...words }: Ending, on: WorkingDay): WorkItem => ({
  ...words,
  code: "Ủy quyền",
  statusOf: "delegation",
  status: "ending",
  dueOn: lastDay,
  ...daysUntil(lastDay, on),
});

/** Told to the level that manages by law, and to the one that it is delegated to. */
async function unitsDelegations(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  if (!holds(actor, "unit.edit")) return [];
  const { today } = on;
  const rows = await tx.unitManagement.findMany({
    where: {
      basis: "delegated",
      scopePath: { startsWith: actor.scopePath },
      validFrom: { lte: dateColumn(today) },
      validTo: endingSoon(today),
    },
    include: { body: { select: { name: true } } },
    orderBy: { validTo: "asc" },
    take: MOST,
  });
  const unitIds = rows.map(({ unitId }) => unitId);
  const later = await tx.unitManagement.findMany({
    where: { basis: "delegated", unitId: { in: unitIds }, validFrom: { gt: dateColumn(today) } },
    select: { unitId: true },
  });
  const byLaw = await tx.unitManagement.findMany({
    where: {
      basis: "by_law",
      unitId: { in: unitIds },
      scopePath: { startsWith: actor.scopePath },
      validFrom: { lte: dateColumn(today) },
      OR: [{ validTo: null }, { validTo: { gt: dateColumn(today) } }],
    },
    select: { unitId: true },
  });
  const names = await tx.unitVersion.findMany({
    where: { unitId: { in: unitIds } },
    orderBy: { validFrom: "asc" },
    select: { unitId: true, name: true },
  });
  const nameOf = new Map(names.map(({ unitId, name }) => [unitId, name]));
  return rows.flatMap((row) => {
    const lastDay = row.validTo && addDays(fromDateColumn(row.validTo), -1);
    const isFollowed = later.some(({ unitId }) => unitId === row.unitId);
    if (!lastDay || !lapsesSoon(lastDay, today) || isFollowed) return [];
    const mayRenew = byLaw.some(({ unitId }) => unitId === row.unitId);
    const ending = {
      id: row.id,
      task: "Ủy quyền quản lý sắp hết hạn",
      subject: nameOf.get(row.unitId) ?? "",
      from: row.body.name,
      lastDay,
      href: mayRenew ? `/don-vi/${row.unitId}/uy-quyen` : `/don-vi/${row.unitId}`,
    };
    return [itemOf(ending, on)];
  });
}

/** Told to the administrator of the territory where the head sits. */
async function postsDelegations(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  if (!holds(actor, "people.manage")) return [];
  const { today } = on;
  const rows = await tx.delegation.findMany({
    where: {
      endedOn: null,
      validFrom: { lte: dateColumn(today) },
      validTo: endingSoon(today),
      fromPost: { body: { scopePath: { startsWith: actor.scopePath } } },
    },
    include: {
      fromPost: { include: { body: { select: { name: true } } } },
      toPost: { select: { title: true } },
    },
    orderBy: { validTo: "asc" },
    take: MOST,
  });
  const later = await tx.delegation.findMany({
    where: {
      fromPostId: { in: rows.map(({ fromPostId }) => fromPostId) },
      endedOn: null,
      validTo: { gt: dateColumn(addDays(today, LAPSE_WARNING_DAYS + 1)) },
    },
    select: { fromPostId: true, toPostId: true, permissions: true },
  });
  return rows.flatMap((row) => {
    const lastDay = addDays(fromDateColumn(row.validTo), -1);
    const isFollowed = later.some(
      ({ fromPostId, toPostId, permissions }) =>
        fromPostId === row.fromPostId &&
        toPostId === row.toPostId &&
        row.permissions.every((one) => permissions.includes(one)),
    );
    if (!lapsesSoon(lastDay, today) || isFollowed) return [];
    const ending = {
      id: row.id,
      task: "Ủy quyền ký sắp hết hạn",
      subject: `${row.toPost.title} thay ${row.fromPost.title}`,
      from: row.fromPost.body.name,
      lastDay,
      href: "/quan-tri/uy-quyen",
    };
    return [itemOf(ending, on)];
  });
}
