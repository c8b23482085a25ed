import "server-only";
import { holds } from "@/lib/core/actor";
import { fromDateColumn, type IsoDate } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount } from "@/lib/core/page";
import { err, ok, type Result } from "@/lib/core/result";
import { compareVietnamese } from "@/lib/core/text";
import { tryPlan, type PlanTrialUnit } from "@/lib/dossiers/domain/plan-trial";
import { tryCases, type CaseTrial, type TriedCase } from "@/lib/dossiers/domain/plan-trial-cases";
import type { PlanTrialView } from "@/lib/dossiers/trial-views";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import type { PlanNotFound } from "@/lib/programmes/plan-contract";
import { listPublishedPlans, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { findCriteriaTitles } from "@/lib/programmes/server/find-plan-choices";
import { findDraftOnRecord, type DraftOnRecord } from "@/lib/programmes/server/find-plan-draft";
import type { Lineage } from "@/lib/results/domain/earlier-result";
import { listEarlierResultsOf } from "@/lib/results/server/list-earlier-results";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import {
  ENTERPRISE_FORMS,
  ENTERPRISE_SIZES,
  SCHOOL_LEVELS,
  UNIT_CLASSES,
} from "@/lib/units/domain/unit-class";
import { findFactsOfUnits } from "@/lib/units/server/find-unit-facts";

export interface PlanTrialInput {
  readonly planVersionId: string;
  readonly page: number;
}

/** Cases tried at once, and lines of them that are shown. */
const MOST_CASES = 5000;
const MOST_LINES = 200;

/** Sent at least once, and not taken back. */
const SENT = { submittedOn: { not: null }, status: { notIn: ["draft", "withdrawn", "declined_intake"] } };

/**
 * A draft tried on the units of the register as they are today and on the cases of the plan before it: who fares
 * otherwise, and in what. Reads a fixed number of statements however many units there are, and writes nothing. Refuses a
 * draft that is not there for the actor.
 */
export const tryPlanDraft = defineQuery({
  name: "dossiers.try-plan-draft",
  permission: "plan.edit",
  trace: (_, { planVersionId }) =>
    Promise.resolve({
      event: "plan.tried",
      subjectType: "plan_version",
      subjectId: planVersionId,
      once: "an hour",
    }),

  async run(
    { tx, actor, today },
    { planVersionId, page: asked }: PlanTrialInput,
  ): Promise<Result<PlanTrialView, PlanNotFound>> {
    const draft = await findDraftOnRecord(tx, actor, planVersionId);
    if (!draft) return err({ code: "plan.not-found" });
    const plans = await listPublishedPlans(tx);
    const before = planBefore(plans, draft);
    const units = await unitsIn(tx, draft, { before: before?.content ?? null, today });
    const titles = await findCriteriaTitles(tx, {
      criteria: [...draft.content.criteria, ...(before?.content.criteria ?? [])],
    });
    const trial = tryPlan(draft.content, {
      before: before?.content ?? null,
      units,
      today,
      titleOfCriteria: (key, version) => `${titles[`${key}@${version}`] ?? key}, phiên bản ${version}`,
    });
    const { changed, ...counts } = trial;
    const pages = pageCount(changed.length);
    const page = asked <= pages ? asked : 1;
    return ok({
      today,
      before: before && {
        planVersionId: before.planVersionId,
        cycleYear: before.content.header.cycleYear,
      },
      ...counts,
      changed: {
        rows: changed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
        total: changed.length,
        page,
        pages,
      },
      cases:
        before && holds(actor, "dossier.read")
          ? await caseTrialOf(tx, draft, { before, plans, today })
          : null,
    });
  },
});

/** The newest published plan of the same programme and issuer, of the same year or before it. */
const planBefore = (
  plans: readonly PlanOnRecord[],
  { content: { header }, bodyId: issuerId }: DraftOnRecord,
): PlanOnRecord | null =>
  plans.find(
    ({ content, bodyId }) =>
      content.header.programme === header.programme &&
      content.header.cycleYear <= header.cycleYear &&
      bodyId === issuerId,
  ) ?? null;

/** Years of which the conditions of the plans ask results, counted from one cycle year. */
const yearsAsked = (plans: readonly PlanDraft[], cycleYear: number): readonly number[] => [
  ...new Set(
    plans.flatMap(({ preconditions }) =>
      preconditions.flatMap(({ lines }) => lines.map(({ yearsBack }) => cycleYear - yearsBack)),
    ),
  ),
];

/** Earlier results of many units at once; nothing is asked where no plan asks anything. */
async function lineagesOf(
  tx: TenantTx,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<(unitId: string) => Lineage> {
  const found = years.length > 0 ? await listEarlierResultsOf(tx, unitIds, years) : null;
  return (unitId) => found?.get(unitId) ?? { unitId, predecessorIds: [], results: [] };
}

/** Units of the issuer's ground as they are today; whoever has no manager on record can't be routed and is left out. */
async function unitsIn(
  tx: TenantTx,
  draft: DraftOnRecord,
  { before, today }: { readonly before: PlanDraft | null; readonly today: IsoDate },
): Promise<readonly PlanTrialUnit[]> {
  const managed = await tx.unitManagement.findMany({
    where: { scopePath: { startsWith: draft.territory }, ...validOn(today) },
    select: { unitId: true },
  });
  const unitIds = [...new Set(managed.map(({ unitId }) => unitId))];
  const facts = await findFactsOfUnits(tx, unitIds, today);
  const plans = [draft.content, ...(before ? [before] : [])];
  const lineageOf = await lineagesOf(tx, unitIds, yearsAsked(plans, draft.content.header.cycleYear));
  return [...facts.values()]
    .flatMap((unit) => (unit.ok ? [unit.value] : []))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
    .map(({ management, ...unit }) => ({
      ...unit,
      managingLevel: management.level,
      delegated: management.delegated,
      lineage: lineageOf(unit.unitId),
    }));
}

interface CaseSetting {
  readonly before: PlanOnRecord;
  readonly plans: readonly PlanOnRecord[];
  readonly today: IsoDate;
}

/** The cases of every version of the plan before, as they were made. */
async function caseTrialOf(
  tx: TenantTx,
  { content }: DraftOnRecord,
  { before, plans, today }: CaseSetting,
): Promise<NonNullable<PlanTrialView["cases"]>> {
  const { key, cycleYear } = before.content.header;
  const versions = plans.filter((plan) => plan.content.header.key === key);
  const rows = await tx.dossier.findMany({
    where: { planVersionId: { in: versions.map(({ planVersionId }) => planVersionId) }, ...SENT },
    include: { unitVersion: true },
    orderBy: { id: "asc" },
    take: MOST_CASES + 1,
  });
  const tried = rows.slice(0, MOST_CASES);
  const unitIds = [...new Set(tried.map(({ unitId }) => unitId))];
  const lineageOf = await lineagesOf(tx, unitIds, yearsAsked([content], cycleYear));
  const cases = tried.flatMap((row): TriedCase[] => {
    const plan = versions.find(({ planVersionId }) => planVersionId === row.planVersionId);
    const unitClass = UNIT_CLASSES.find((known) => known === row.unitClass);
    const managingLevel = MANAGING_LEVELS.find((known) => known === row.managingLevel);
    if (!plan || !unitClass || !managingLevel) return [];
    const { armedForces, enterpriseSize, enterpriseForm, schoolLevel } = row.unitVersion;
    return [
      {
        dossierId: row.id,
        unitName: row.unitName,
        openedOn: row.submittedOn ? fromDateColumn(row.submittedOn) : today,
        cycleYear: row.cycleYear,
        plan: plan.content,
        lineage: lineageOf(row.unitId),
        unitClass,
        managingLevel,
        delegated: row.delegated,
        armedForces,
        enterpriseSize: ENTERPRISE_SIZES.find((size) => size === enterpriseSize) ?? null,
        enterpriseForm: ENTERPRISE_FORMS.find((form) => form === enterpriseForm) ?? null,
        schoolLevel: SCHOOL_LEVELS.find((level) => level === schoolLevel) ?? null,
      },
    ];
  });
  return shortened({ ...tryCases(content, cases, today), isCut: rows.length > MOST_CASES });
}

const shortened = (trial: CaseTrial & { readonly isCut: boolean }): NonNullable<PlanTrialView["cases"]> => ({
  ...trial,
  lines: trial.lines.slice(0, MOST_LINES),
  notListed: Math.max(0, trial.lines.length - MOST_LINES),
});
