import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { mayDecideAt, territoriesOf } from "@/lib/recognition/domain/authority";
import { isUnconcluded } from "@/lib/recognition/domain/review-workflow";
import { findDueYears, type DueTitle, type DueYear } from "@/lib/recognition/server/review-years";
import type { WorkItem } from "@/lib/reports/contract";
import { NO_DAYS } from "@/lib/reports/domain/work";

/** The yearly review: what is still open, units at risk one by one, and the papers that follow. */
export async function findReviewWork(tx: TenantTx, actor: Actor, today: IsoDate): Promise<WorkItem[]> {
  if (!holds(actor, "maintenance.review")) return [];
  const years = await findDueYears(tx, today, territoriesOf(actor, "maintenance.review"));
  return years.flatMap((year) => workOf(year, actor));
}

function workOf(year: DueYear, actor: Actor): readonly WorkItem[] {
  const statusOf = ({ review }: DueTitle) => review?.status ?? "open";
  const open = year.due.filter((title) => statusOf(title) === "open");
  const unconcluded = year.due.filter((title) => isUnconcluded(statusOf(title)));
  const waiting = year.due.filter(
    (title) => ["to_keep", "to_drop"].includes(statusOf(title)) && !title.inPaper,
  );
  const item = (id: string, words: Pick<WorkItem, "task" | "subject" | "status" | "href">): WorkItem => ({
    id,
    code: `DT-${year.year}`,
    from: year.bodyName,
    statusOf: "maintenance",
    dueOn: null,
    ...NO_DAYS,
    ...words,
  });
  return [
    ...(open.length > 0
      ? [
          item(`${year.plan.planVersionId} open`, {
            task: `Rà soát duy trì năm ${year.year}`,
            subject: `${open.length} đơn vị chưa rà soát`,
            status: "open",
            href: "/duy-tri",
          }),
        ]
      : []),
    ...year.due
      .filter((title) => statusOf(title) === "at_risk")
      .map(({ recognition, nameToday }) =>
        item(recognition.id, {
          task: "Theo dõi nguy cơ không duy trì",
          subject: nameToday,
          status: "at_risk",
          href: `/duy-tri/${recognition.id}`,
        }),
      ),
    ...year.due
      .filter(
        (title) =>
          statusOf(title) === "to_withdraw" &&
          !title.inPaper &&
          mayDecideAt(actor, "decision.draft", title.recognition.scopePath),
      )
      .map(({ recognition, nameToday }) =>
        item(recognition.id, {
          task: "Lập dự thảo thu hồi",
          subject: nameToday,
          status: "to_withdraw",
          href: `/thu-hoi/${recognition.id}`,
        }),
      ),
    ...(unconcluded.length === 0 && waiting.length > 0 && mayDecideAt(actor, "decision.draft", year.bodyPath)
      ? [
          item(`${year.plan.planVersionId} notice`, {
            task: `Lập thông báo duy trì năm ${year.year}`,
            subject: `${waiting.length} đơn vị đã kết luận`,
            status: "to_keep",
            href: "/duy-tri",
          }),
        ]
      : []),
  ];
}
