import "server-only";
import type { Actor } from "@/lib/core/actor";
import { fromDateColumn, isWithin } from "@/lib/core/dates";
import type { Permission } from "@/lib/core/permissions";
import { ok, type Result } from "@/lib/core/result";
import { compareVietnamese } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { workingDaysBetween } from "@/lib/programmes/domain/working-days";
import { findWorkCalendar } from "@/lib/programmes/server/find-dates";
import {
  arrangeQueue,
  isClaimable,
  type QueuedDossier,
  type QueueFilter,
} from "@/lib/dossiers/domain/appraisal-queue";
import { DOSSIER_STATUSES } from "@/lib/dossiers/domain/workflow";
import type { AppraisalQueueView, QueueChoice, QueueRow } from "@/lib/dossiers/review-views";
import { findQueueFindings, type PinnedDossier } from "@/lib/dossiers/server/queue-findings";

/** The most that one queue holds; the work of a province in a year is a fraction of it. */
const MOST = 2000;

const placesOf = (actor: Actor, permission: Permission): string[] =>
  actor.grants
    .filter((grant) => grant.permission === permission && isWithin(actor.today, grant))
    .map(({ scopePath }) => scopePath);

/** Hồ sơ chờ thẩm định: what lies before the actor's body, what he has in hand, and what waits for a unit's supplement. */
export const listAppraisalQueue = defineQuery({
  name: "dossiers.appraisal-queue",
  permission: "dossier.read",

  async run({ tx, actor, today }, filter: QueueFilter): Promise<Result<AppraisalQueueView, never>> {
    const waiting = await findQueued(tx, actor);
    const dossiers = waiting.map(({ dossier }) => dossier);
    const arranged = arrangeQueue(dossiers, filter, { personId: actor.personId, today });
    const nameOf = new Map(waiting.map(({ dossier, assignedName }) => [dossier.dossierId, assignedName]));
    const places = await placeNames(tx, dossiers);
    const shown = dossiers.filter(({ dossierId }) =>
      arranged.rows.some((row) => row.dossierId === dossierId),
    );
    const findings = await findQueueFindings(tx, shown);
    const calendar = await findWorkCalendar(tx);
    const rows = arranged.rows.map((dossier): QueueRow => ({
      ...dossier,
      workingDaysLeft: dossier.dueOn === null ? null : workingDaysBetween(today, dossier.dueOn, calendar),
      placeName: places.get(dossier.scopePath) ?? "",
      assignedName: nameOf.get(dossier.dossierId) ?? null,
      claimable: isClaimable(dossier),
      checks: findings.get(dossier.dossierId)?.checks ?? [],
      criteriaTotal: findings.get(dossier.dossierId)?.criteriaTotal ?? 0,
      selfMet: findings.get(dossier.dossierId)?.selfMet ?? 0,
    }));
    const next = arrangeQueue(
      dossiers.filter(
        ({ assignedPersonId, pausedOn }) =>
          pausedOn === null && (assignedPersonId === null || assignedPersonId === actor.personId),
      ),
      { ...EVERYTHING, sort: "han" },
      { personId: actor.personId, today },
    ).rows[0];
    return ok({
      ...arranged,
      rows,
      filter,
      today,
      unitClasses: [...new Set(dossiers.map(({ unitClass }) => unitClass))].toSorted(),
      places: choices(places),
      people: choices(
        new Map(
          waiting.flatMap(({ dossier, assignedName }) =>
            dossier.assignedPersonId && assignedName ? [[dossier.assignedPersonId, assignedName]] : [],
          ),
        ),
      ),
      next: next ? { dossierId: next.dossierId, unitName: next.unitName } : null,
      stages: [
        ...(placesOf(actor, "dossier.evaluate").length > 0 &&
        waiting.some(({ stage }) => stage === "evaluate")
          ? (["evaluate"] as const)
          : []),
        ...(waiting.some(({ stage }) => stage === "appraise") ? (["appraise"] as const) : []),
      ],
    });
  },
});

const EVERYTHING: QueueFilter = {
  view: "tat-ca",
  urgency: null,
  text: "",
  unitClass: null,
  place: null,
  person: null,
  sort: "han",
  descending: false,
  page: 1,
};

const choices = (named: ReadonlyMap<string, string>): readonly QueueChoice[] =>
  [...named]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label));

interface Queued {
  readonly dossier: PinnedDossier;
  readonly assignedName: string | null;
  readonly stage: "evaluate" | "appraise";
}

async function findQueued(tx: TenantTx, actor: Actor): Promise<readonly Queued[]> {
  const evaluates = placesOf(actor, "dossier.evaluate");
  const receives = placesOf(actor, "dossier.receive");
  const appraises = placesOf(actor, "dossier.appraise");
  const reads = [...new Set([...evaluates, ...appraises])];
  const rows = await tx.dossier.findMany({
    where: {
      OR: [
        { status: "evaluating", currentScope: { in: evaluates } },
        { status: "submitted", currentScope: { in: receives } },
        { status: { in: ["received", "under_review"] }, currentScope: { in: appraises } },
        { status: "resubmitted", currentScope: { in: reads } },
        { status: "returned", appraisals: { some: { status: "returned", scopePath: { in: reads } } } },
      ],
    },
    include: {
      assignedPerson: { select: { fullName: true } },
      appraisals: {
        where: { status: "open" },
        select: { stage: true, appraisalItems: { select: { criterionCode: true, result: true } } },
      },
      supplementRequests: {
        where: { answeredOn: null },
        select: { askedOn: true },
        orderBy: { askedOn: "desc" },
      },
    },
    orderBy: { dueOn: "asc" },
    take: MOST,
  });
  return rows.flatMap((row): Queued[] => {
    const status = DOSSIER_STATUSES.find((known) => known === row.status);
    if (!status) return [];
    const { assignedPerson, appraisals, supplementRequests } = row;
    const asked = status === "returned" ? supplementRequests[0]?.askedOn : undefined;
    return [
      {
        stage: status === "evaluating" || appraisals[0]?.stage === "evaluate" ? "evaluate" : "appraise",
        assignedName: assignedPerson?.fullName ?? null,
        dossier: {
          dossierId: row.id,
          code: row.code,
          unitName: row.unitName,
          unitClass: row.unitClass,
          programme: row.programme,
          cycleYear: row.cycleYear,
          scopePath: row.scopePath,
          status,
          submission: row.submission,
          dueOn: row.dueOn && fromDateColumn(row.dueOn),
          pausedOn: asked ? fromDateColumn(asked) : null,
          assignedPersonId: row.assignedPersonId,
          isReady: isReady(appraisals[0]?.appraisalItems ?? [], row.criteriaTotal),
          planVersionId: row.planVersionId,
          criteriaVersionId: row.criteriaVersionId,
        },
      },
    ];
  });
}

/** Every criterion is judged, and nothing waits for the unit unless a criterion is not met anyway. */
function isReady(
  items: readonly { readonly criterionCode: string; readonly result: string }[],
  total: number,
): boolean {
  const judged = items.filter(({ criterionCode }) => !criterionCode.startsWith("component:")).length;
  const has = (result: string): boolean => items.some((item) => item.result === result);
  return judged >= total && total > 0 && (has("fail") || !has("fail_fixable"));
}

/** Names of the managing territories that the queue's dossiers stand in. */
async function placeNames(
  tx: TenantTx,
  dossiers: readonly QueuedDossier[],
): Promise<ReadonlyMap<string, string>> {
  const paths = [...new Set(dossiers.map(({ scopePath }) => scopePath))];
  const rows = await tx.unitVersion.findMany({
    where: {
      groundPath: { in: paths },
      kind: { notIn: ["co_quan", "doanh_nghiep", "co_so_giao_duc", "khu_dan_cu"] },
    },
    select: { groundPath: true, name: true },
    orderBy: { validFrom: "asc" },
  });
  return new Map(rows.map(({ groundPath, name }) => [groundPath, name]));
}
