import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { ok, type Result } from "@/lib/core/result";
import { compareVietnamese } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery, type QueryContext } from "@/lib/platform/query";
import type { NoticeSigner } from "@/lib/programmes/domain/plan";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type {
  MaintenanceView,
  PlanWithoutReview,
  ReviewRow,
  ReviewYear,
} from "@/lib/recognition/after-contract";
import { mayDecideAt, territoriesOf } from "@/lib/recognition/domain/authority";
import { findDueYears, plansOf, type DueTitle, type DueYear } from "@/lib/recognition/server/review-years";

/** T-6: the yearly review of recognised units, by plan; and what the other plans in force say instead. */
export const getMaintenance = defineQuery({
  name: "recognition.get-maintenance",
  permission: "maintenance.review",

  async run({ tx, actor, today }): Promise<Result<MaintenanceView, never>> {
    const years = await findDueYears(tx, today, territoriesOf(actor, "maintenance.review"));
    const views: ReviewYear[] = [];
    for (const year of years) views.push(await yearView({ tx, actor, today }, year));
    const plans = await plansOf(tx, today);
    const reviewed = years.map(({ plan }) => plan.planVersionId);
    return ok({
      years: views,
      others: plans
        .filter(
          ({ planVersionId, territory }) =>
            !reviewed.includes(planVersionId) && isNear(territory, actor.scopePath),
        )
        .map(withoutReview),
    });
  },
});

/** The plan's territory lies over the actor's, or under it. */
const isNear = (territory: string, scopePath: string): boolean =>
  scopePath.startsWith(territory) || territory.startsWith(scopePath);

function withoutReview({ content: { header, maintenance } }: PlanOnRecord): PlanWithoutReview {
  const planTitle = header.title;
  switch (maintenance.kind) {
    case "none":
      return { planTitle, clause: null, text: "Kế hoạch không có quy định về rà soát duy trì hằng năm." };
    case "keep_up":
      return { planTitle, clause: maintenance.clause, text: maintenance.text };
    case "recheck":
      return {
        planTitle,
        clause: maintenance.clause,
        text: maintenance.notice
          ? "Chưa có đơn vị được công nhận các năm trước thuộc thẩm quyền rà soát."
          : `${maintenance.document}. Kết quả được xét lại qua hồ sơ của từng năm, không có thông báo duy trì riêng.`,
      };
  }
}

const SIGNER_WORDS = {
  police_head: "Người đứng đầu Công an",
  chairman: "Chủ tịch UBND",
  committee_head: "Trưởng Ban Chỉ đạo",
} as const satisfies Record<NoticeSigner, string>;

async function yearView({ tx, actor }: QueryContext, year: DueYear): Promise<ReviewYear> {
  const { plan, recheck, bodyName, bodyPath } = year;
  const { notice } = recheck;
  const { succession } = plan.content;
  return {
    planVersionId: plan.planVersionId,
    planTitle: plan.content.header.title,
    programme: plan.content.header.programme,
    year: year.year,
    clause: recheck.clause,
    bodyName,
    document: recheck.document,
    onLoss: recheck.onLoss,
    marks: [notice?.mark, succession?.mark].flatMap((mark) => mark ?? []),
    rows: await reviewRows(tx, year.due),
    ended: year.ended.map(({ recognition, ended }) => ({
      recognitionId: recognition.id,
      unitName: recognition.unitName,
      placeName: recognition.placeName,
      cycleYear: recognition.cycleYear,
      decisionNumber: recognition.decisionNumber,
      ended,
    })),
    notice: notice
      ? {
          title: notice.title,
          mayDraft: mayDecideAt(actor, "decision.draft", bodyPath),
          signerWords: SIGNER_WORDS[notice.signer],
          underWay: await noticeUnderWay(tx, year),
        }
      : null,
  };
}

async function noticeUnderWay(
  tx: TenantTx,
  { plan, year, bodyId }: DueYear,
): Promise<{ readonly decisionId: string; readonly status: string } | null> {
  const row = await tx.decision.findFirst({
    where: {
      kind: "maintenance_notice",
      planVersionId: plan.planVersionId,
      cycleYear: year,
      bodyId,
      status: { notIn: ["cancelled", "issued"] },
    },
    select: { id: true, status: true },
  });
  return row && { decisionId: row.id, status: row.status };
}

/** With a sign first, then by name: exceptions are read one by one, the rest at once. */
export async function reviewRows(tx: TenantTx, due: readonly DueTitle[]): Promise<readonly ReviewRow[]> {
  const people = await tx.person.findMany({
    where: { id: { in: due.flatMap(({ review }) => review?.reviewedById ?? []) } },
    select: { id: true, fullName: true },
  });
  const rows = due.map((title) =>
    reviewRow(title, people.find(({ id }) => id === title.review?.reviewedById)?.fullName ?? null),
  );
  const weight = ({ signs, status }: ReviewRow): number => Number(signs.length > 0 || status === "at_risk");
  return rows.sort((a, b) => weight(b) - weight(a) || compareVietnamese(a.unitName, b.unitName));
}

export const reviewRow = (
  { recognition, nameToday, signs, review }: DueTitle,
  reviewerName: string | null,
): ReviewRow => ({
  recognitionId: recognition.id,
  unitId: recognition.unitId,
  unitName: nameToday,
  unitKind: recognition.unitKind,
  placeName: recognition.placeName,
  cycleYear: recognition.cycleYear,
  decisionNumber: recognition.decisionNumber,
  decidedOn: fromDateColumn(recognition.decidedOn),
  deciderName: recognition.deciderName,
  maintainedYear: recognition.maintainedYear,
  signs,
  status: review?.status ?? "open",
  revision: review?.revision ?? 0,
  cause: review?.cause ?? null,
  reviewerName,
  reviewedOn: review?.reviewedOn ? fromDateColumn(review.reviewedOn) : null,
});
