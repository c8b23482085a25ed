import "server-only";
import { grouped } from "@/lib/core/grouped";
import type { Actor } from "@/lib/core/actor";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { findReportsOwed, type OwedReport } from "@/lib/registrations/server/find-report-work";
import type { WorkItem } from "@/lib/reports/contract";
import { daysUntil, type WorkingDay } from "@/lib/reports/domain/work";

/** Reports to write by the plan's report line, and periods for which units are to be reminded (BN III.1.3, IV.2). */
export async function findReportWork(tx: TenantTx, actor: Actor, on: WorkingDay): Promise<WorkItem[]> {
  const { own, overdue } = await findReportsOwed(tx, actor, on.today);
  return [...own.map((report) => ownItem(report, on)), ...remindersOf(overdue, on)];
}

function ownItem(
  { registrationId, unitName, receiverName, period, mark }: OwedReport,
  on: WorkingDay,
): WorkItem {
  return {
    id: `${registrationId} ${period.key}`,
    task: `Gửi báo cáo ${period.label}`,
    subject: unitName,
    code: `BC-${period.key}`,
    from: receiverName,
    statusOf: "report",
    status: mark,
    dueOn: period.dueOn,
    ...daysUntil(period.dueOn, on),
    href: `/bao-cao-thang/${registrationId}/${period.key}`,
  };
}

const remindersOf = (overdue: readonly OwedReport[], on: WorkingDay): WorkItem[] =>
  [...grouped(overdue, ({ period }) => period.key)].flatMap(([key, reports]): WorkItem[] => {
    const [first] = reports;
    if (!first) return [];
    const { period, receiverName } = first;
    return [
      {
        id: `reports ${key}`,
        task: `Đôn đốc báo cáo ${period.label}`,
        subject: `${reports.length} đơn vị quá hạn chưa gửi`,
        code: `BC-${key}`,
        from: receiverName,
        statusOf: "report",
        status: "overdue",
        dueOn: period.dueOn,
        ...daysUntil(period.dueOn, on),
        href: `/bao-cao-thang?ky=${key}&loc=qua-han`,
      },
    ];
  });
