import "server-only";
import { holds, type Actor } from "@/lib/core/actor";
import { isWithin, type IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { compareVietnamese } from "@/lib/core/text";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import { extended, milestonesOf } from "@/lib/programmes/domain/calendar";
import { mayExtendAt } from "@/lib/programmes/domain/extension";
import { howOfWindow } from "@/lib/programmes/domain/how-counted";
import type { PlanContent, PlanDraft } from "@/lib/programmes/domain/plan";
import { publishablePlan } from "@/lib/programmes/domain/publication";
import { mayEditPlans, quotasFollowedBy } from "@/lib/programmes/domain/rule-authority";
import type { PlanNotFound } from "@/lib/programmes/plan-contract";
import type { MilestoneView, PlanLine } from "@/lib/programmes/plan-line";
import type {
  CriteriaTitles,
  NewPlanView,
  PlanDraftView,
  PlanIssuer,
  PlanListView,
  PlanPartView,
} from "@/lib/programmes/plan-views";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import {
  findCriteriaTitles,
  findOfficeKinds,
  findPlanChoices,
} from "@/lib/programmes/server/find-plan-choices";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";
import {
  findPlanDraft,
  listPlanDrafts,
  listPlanIssuers,
  type FoundPlanDraft,
} from "@/lib/programmes/server/plan-store";
import { publishingFacts } from "@/lib/programmes/server/publish-content";
import { isDemoTenant } from "@/lib/programmes/server/publish-criteria-draft";
import { hasDistrictsOn } from "@/lib/units/server/find-delegable-unit";

export interface PlanView {
  readonly content: PlanDraft;
  readonly isDraft: boolean;
  readonly criteriaTitles: CriteriaTitles;
  readonly milestones: readonly MilestoneView[];
  /** May the reader grant a later day of this plan's milestones? */
  readonly mayExtend: boolean;
  /** Quotas of a published plan are followed by the areas they are given to. */
  readonly followsQuotas: boolean;
  /** Who may issue next year's plan; empty for whoever writes none. */
  readonly issuers: readonly PlanIssuer[];
  readonly bodyId: string;
  readonly today: IsoDate;
}

const lineOf = (
  planVersionId: string,
  { header }: Pick<PlanContent, "header">,
  { today, isDraft }: { readonly today: IsoDate; readonly isDraft: boolean },
): PlanLine => ({
  planVersionId,
  title: header.title,
  cycleYear: header.cycleYear,
  issuer: header.issuer,
  isCurrent: isWithin(today, header.cycle),
  isDraft,
});

/** Drafts, for those who may write them, then the tenant's published plans, newest cycle first. */
export const listPlans = defineQuery({
  name: "programmes.list-plans",
  permission: "plan.read",

  async run({ tx, actor, today }, _input: null): Promise<Result<PlanListView, never>> {
    const canEdit = mayEditPlans(actor);
    const drafts = canEdit ? await listPlanDrafts(tx) : [];
    const plans = await listPublishedPlans(tx);
    return ok({
      canEdit,
      plans: [
        ...drafts.map(({ id, content }) => lineOf(id, content, { today, isDraft: true })),
        ...plans.map(({ planVersionId, content }) =>
          lineOf(planVersionId, content, { today, isDraft: false }),
        ),
      ],
    });
  },
});

/** What a new plan begins with, to whoever may write plans. */
export const getNewPlan = defineQuery({
  name: "programmes.get-new-plan",
  permission: "plan.edit",

  async run({ tx, actor, today }, _input: null): Promise<Result<NewPlanView, PlanNotFound>> {
    if (!mayEditPlans(actor)) return err({ code: "plan.not-found" });
    return ok({ issuers: await issuersOf(tx, today), hasDistricts: await hasDistrictsOn(tx, today) });
  },
});

/** A draft with all that keeps it from being published. */
export const getPlanDraft = defineQuery({
  name: "programmes.get-plan-draft",
  permission: "plan.edit",

  async run({ tx, actor }, planVersionId: string): Promise<Result<PlanDraftView, PlanNotFound>> {
    const draft = await findPlanDraft(tx, actor, planVersionId);
    return draft ? ok(await draftViewOf(tx, draft)) : err({ code: "plan.not-found" });
  },
});

/** A draft with what the forms of its parts choose from: published criteria versions, other plans. */
export const getPlanPart = defineQuery({
  name: "programmes.get-plan-part",
  permission: "plan.edit",

  async run({ tx, actor }, planVersionId: string): Promise<Result<PlanPartView, PlanNotFound>> {
    const draft = await findPlanDraft(tx, actor, planVersionId);
    if (!draft) return err({ code: "plan.not-found" });
    return ok({
      ...(await draftViewOf(tx, draft)),
      choices: await findPlanChoices(tx),
      offices: await findOfficeKinds(tx, draft.content),
      criteriaTitles: await findCriteriaTitles(tx, draft.content),
    });
  },
});

interface AnyPlan {
  readonly content: PlanDraft;
  readonly territory: string;
  readonly bodyId: string;
  readonly isDraft: boolean;
}

/** A published plan, or a draft to whoever may write it. */
async function findAnyPlan(tx: TenantTx, actor: Actor, planVersionId: string): Promise<AnyPlan | null> {
  const published = (await listPublishedPlans(tx)).find((one) => one.planVersionId === planVersionId);
  if (published) return { ...published, isDraft: false };
  const draft = await findPlanDraft(tx, actor, planVersionId);
  if (!draft) return null;
  const { body, bodyId } = draft.plan;
  return { content: draft.content, territory: body.scopePath, bodyId, isDraft: true };
}

async function draftViewOf(tx: TenantTx, draft: FoundPlanDraft): Promise<PlanDraftView> {
  const facts = await publishingFacts(tx, draft.plan.key, await isDemoTenant(tx, draft.tenantId));
  const publishable = publishablePlan(draft.content, facts);
  return {
    planVersionId: draft.id,
    revision: draft.revision,
    content: draft.content,
    problems: publishable.ok ? [] : publishable.error,
  };
}

async function issuersOf(tx: TenantTx, today: IsoDate): Promise<readonly PlanIssuer[]> {
  const bodies = await listPlanIssuers(tx, today);
  const byLevel = (level: string): number => (level === "province" ? 0 : 1);
  return bodies
    .toSorted((a, b) => byLevel(a.level) - byLevel(b.level) || compareVietnamese(a.name, b.name))
    .map(({ id, name }) => ({ bodyId: id, name }));
}

/** One plan, item by item with its clause, and its days as they fall in its year. */
export const getPlanView = defineQuery({
  name: "programmes.get-plan",
  permission: "plan.read",

  async run(
    { tx, actor, today },
    planVersionId: string,
  ): Promise<Result<PlanView, { readonly code: "plan.not-found" }>> {
    const plan = await findAnyPlan(tx, actor, planVersionId);
    if (!plan) return err({ code: "plan.not-found" });
    const { content, territory, isDraft } = plan;
    const { calendar, extensions } = await findPlanDates(tx);
    const asked = { dates: { calendar, extensions }, units: [{ scopePath: territory, unitScope: "" }] };
    const milestones = milestonesOf(content, calendar).map((one) => extended(one, content.header.key, asked));
    return ok({
      content,
      isDraft,
      criteriaTitles: await findCriteriaTitles(tx, content),
      milestones: milestones.map((evaluated) => ({
        ...evaluated,
        how: howOfWindow({ ...evaluated, clause: evaluated.milestone.clause }, { today, calendar }),
        extensions: extensions.filter(
          ({ planKey, milestoneKey }) =>
            planKey === content.header.key && milestoneKey === evaluated.milestone.key,
        ),
      })),
      mayExtend: !isDraft && mayExtendAt(actor, territory),
      followsQuotas:
        !isDraft && quotasFollowedBy(actor, content.quotas).length > 0 && holds(actor, "registration.read"),
      issuers: !isDraft && mayEditPlans(actor) ? await issuersOf(tx, today) : [],
      bodyId: plan.bodyId,
      today,
    });
  },
});
