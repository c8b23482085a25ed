import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { mayDecideAt, territoriesOf } from "@/lib/recognition/domain/authority";
import { findWaitingLists } from "@/lib/recognition/server/list-approval";
import { inRegisterOf } from "@/lib/recognition/server/register-of";
import { findEntryWork } from "@/lib/registrations/server/find-entry-work";
import type { WorkItem } from "@/lib/reports/contract";
import { daysUntil, NO_DAYS, stillAsks, type WorkingDay } from "@/lib/reports/domain/work";
import type { Prisma } from "@/prisma/client/client";

const MOST = 100;

const placesOf = (actor: Actor, permission: Permission): string[] =>
  actor.grants.filter((grant) => grant.permission === permission).map(({ scopePath }) => scopePath);

/** Registrations to finish, to note, or ready to become a dossier. */
export async function findRegistrationWork(tx: TenantTx, actor: Actor): Promise<WorkItem[]> {
  const prepares = placesOf(actor, "registration.prepare");
  const accepts = placesOf(actor, "registration.accept");
  if (prepares.length + accepts.length === 0) return [];
  const own = { OR: [{ scopePath: { in: prepares } }, { unitScope: { in: prepares } }] };
  const rows = await tx.registration.findMany({
    where: {
      OR: [
        { status: { in: ["draft", "returned"] }, ...own },
        { status: { in: ["selected", "approved"] }, dossiers: { none: {} }, ...own },
        { status: "submitted", receivingScope: { in: accepts } },
      ],
    },
    select: REGISTRATION_COLUMNS,
    orderBy: { madeAt: "asc" },
    take: MOST,
  });
  return rows.map(registrationLine);
}

/** Registrations that somebody else has: the receiving body, or whoever approves the list. */
export async function findWaitingRegistrations(tx: TenantTx, actor: Actor): Promise<WorkItem[]> {
  const prepares = placesOf(actor, "registration.prepare");
  if (prepares.length === 0) return [];
  const rows = await tx.registration.findMany({
    where: {
      status: { in: ["submitted", "accepted"] },
      dossiers: { none: {} },
      OR: [{ scopePath: { in: prepares } }, { unitScope: { in: prepares } }],
    },
    select: REGISTRATION_COLUMNS,
    orderBy: { madeAt: "asc" },
    take: MOST,
  });
  return rows.map((row) => ({
    ...registrationLine(row),
    task:
      row.status === "accepted"
        ? `Chờ phê duyệt danh sách năm ${row.planVersion.plan.cycleYear}`
        : `Chờ ${row.receivingBodyName}`,
  }));
}

const REGISTRATION_COLUMNS = {
  id: true,
  unitName: true,
  status: true,
  receivingBodyName: true,
  planVersion: { select: { plan: { select: { cycleYear: true } } } },
} as const satisfies Prisma.RegistrationSelect;

type RegistrationLine = Prisma.RegistrationGetPayload<{ select: typeof REGISTRATION_COLUMNS }>;

function registrationLine(row: RegistrationLine): WorkItem {
  return {
    id: row.id,
    task: registrationTask(row.status, row.planVersion.plan.cycleYear),
    subject: row.unitName,
    code: `ĐK-${row.planVersion.plan.cycleYear}`,
    from: row.receivingBodyName,
    statusOf: "registration",
    status: row.status,
    dueOn: null,
    ...NO_DAYS,
    href: `/dang-ky/${row.id}`,
  };
}

function registrationTask(status: string, year: number): string {
  if (status === "draft") return "Hoàn thiện và gửi đăng ký";
  if (status === "returned") return "Bổ sung đăng ký";
  if (status === "submitted") return "Xem và ghi nhận đăng ký";
  return `Bắt đầu hồ sơ năm ${year}`;
}

/** Units to choose or to register while a plan takes them in. */
export async function findEntryItems(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  const plans = await findEntryWork(tx, actor, on.today);
  return plans.map(({ planVersionId, act, programmeLabel, cycleYear, issuer, closesOn, units }) => ({
    id: `${planVersionId} ${act}`,
    task: `${act === "select" ? "Lựa chọn" : "Đăng ký"} đơn vị năm ${cycleYear}`,
    subject:
      act === "select"
        ? `${programmeLabel}: còn ${units} đơn vị chưa được lựa chọn`
        : `${programmeLabel}: còn ${units} đơn vị chưa đăng ký`,
    code: `ĐK-${cycleYear}`,
    from: issuer,
    statusOf: "entry" as const,
    status: "open",
    dueOn: closesOn,
    ...daysUntil(closesOn, on),
    href: `${act === "select" ? "/dang-ky/lua-chon" : "/dang-ky/moi"}?ke-hoach=${planVersionId}`,
  }));
}

/** Lists of accepted registrations that wait for the draft of their approval (Bắc Ninh III.1.2, III.8). */
export async function findListWork(tx: TenantTx, actor: Actor, today: IsoDate): Promise<WorkItem[]> {
  if (territoriesOf(actor, "decision.draft").length === 0) return [];
  const lists = await findWaitingLists(tx, today);
  return lists
    .filter(({ free, deciderPath }) => free.length > 0 && mayDecideAt(actor, "decision.draft", deciderPath))
    .map(({ planVersionId, plan, proposerName, free }) => ({
      id: `${planVersionId} list`,
      task: `Lập dự thảo phê duyệt danh sách năm ${plan.header.cycleYear}`,
      subject: `${free.length} đơn vị đã được ghi nhận đăng ký`,
      code: `ĐK-${plan.header.cycleYear}`,
      from: proposerName,
      statusOf: "registration" as const,
      status: "accepted",
      dueOn: null,
      ...NO_DAYS,
      href: "/quyet-dinh",
    }));
}

/** Documents to sign, to number, or sent back by the signer. */
export async function findDecisionWork(tx: TenantTx, actor: Actor): Promise<WorkItem[]> {
  const duties = [
    { permission: "decision.sign", status: "ready", task: "Xem và ký", href: "/ky" },
    { permission: "decision.issue", status: "signed", task: "Cấp số và phát hành", href: "/quyet-dinh/{id}" },
    {
      permission: "decision.draft",
      status: "sent_back",
      task: "Sửa dự thảo được trả lại",
      href: "/quyet-dinh/{id}",
    },
    { permission: "decision.draft", status: "draft", task: "Trình ký dự thảo", href: "/quyet-dinh/{id}" },
  ] as const satisfies readonly { permission: Permission; status: string; task: string; href: string }[];
  const mine = duties.filter(({ permission }) => holds(actor, permission));
  if (mine.length === 0) return [];
  const rows = await tx.decision.findMany({
    where: {
      OR: mine.map(({ permission, status }) => ({
        status,
        scopePath: { in: placesOf(actor, permission) },
        // At one territory two heads sign and two clerks keep registers: each sees his own.
        ...(permission === "decision.sign" ? { signerPostId: actor.postId } : {}),
        ...(permission === "decision.issue" ? inRegisterOf(actor) : {}),
      })),
    },
    select: {
      id: true,
      status: true,
      abstract: true,
      cycleYear: true,
      deciderName: true,
      number: true,
      symbol: true,
    },
    orderBy: { draftedAt: "asc" },
    take: MOST,
  });
  return rows.flatMap((row) => {
    const duty = mine.find(({ status }) => status === row.status);
    if (!duty) return [];
    return [
      {
        id: row.id,
        task: duty.task,
        subject: row.abstract,
        code: row.symbol,
        from: row.deciderName,
        statusOf: "decision" as const,
        status: row.status,
        dueOn: null,
        ...NO_DAYS,
        href: duty.href.replace("{id}", row.id),
      },
    ];
  });
}

/** Reviews that ask for the person's answer, or that he has to conduct. */
export async function findMeetingWork(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  if (!holds(actor, "meeting.read")) return [];
  const conducts = placesOf(actor, "meeting.manage");
  const rows = await tx.meeting.findMany({
    where: {
      status: { in: ["planned", "open"] },
      OR: [{ scopePath: { in: conducts } }, { meetingAttendees: { some: { personId: actor.personId } } }],
    },
    select: {
      id: true,
      title: true,
      mode: true,
      status: true,
      heldOn: true,
      opinionsDueOn: true,
      scopePath: true,
      body: { select: { name: true } },
      meetingOpinions: { where: { personId: actor.personId }, select: { dossierId: true } },
      meetingItems: {
        select: {
          dossierId: true,
          conclusion: true,
          dossier: {
            select: {
              dossierParts: {
                where: { personId: actor.personId, part: "entered" },
                select: { dossierId: true },
              },
            },
          },
        },
      },
    },
    orderBy: { createdAt: "asc" },
    take: MOST,
  });
  const open = rows.filter(
    ({ scopePath, meetingItems, meetingOpinions }) =>
      conducts.includes(scopePath) ||
      stillAsks(
        meetingItems.map(({ dossierId, conclusion, dossier }) => ({
          concluded: conclusion !== null,
          answered: meetingOpinions.some((one) => one.dossierId === dossierId),
          ownEntry: dossier.dossierParts.length > 0,
        })),
      ),
  );
  return open.map((row) => {
    const due = row.opinionsDueOn ?? row.heldOn;
    const dueOn = due && fromDateColumn(due);
    const isConducting = conducts.includes(row.scopePath);
    return {
      id: row.id,
      task: isConducting ? "Điều hành cuộc xét" : "Cho ý kiến",
      subject: row.title,
      code: row.mode === "meeting" ? "Họp" : "Văn bản",
      from: row.body.name,
      statusOf: "meeting" as const,
      status: row.status,
      dueOn,
      ...daysUntil(dueOn, on),
      href: isConducting ? `/hop-xet/${row.id}/dieu-hanh` : `/hop-xet/${row.id}`,
    };
  });
}
