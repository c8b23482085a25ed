import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import { evaluationPeriodOf, extended, milestonesOf } from "@/lib/programmes/domain/calendar";
import { mayExtendAt } from "@/lib/programmes/domain/extension";
import { howOfWindow } from "@/lib/programmes/domain/how-counted";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import type { MilestoneView, PeriodView, PlanLine } from "@/lib/programmes/plan-line";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";

export interface PlanView {
  readonly content: PlanContent;
  readonly milestones: readonly MilestoneView[];
  /** Null for a plan that names no period: what a result is about, never a due date. */
  readonly periods: readonly PeriodView[];
  /** May the reader grant a later day of this plan's milestones? */
  readonly mayExtend: boolean;
  readonly today: IsoDate;
}

/** The tenant's published plans, newest cycle first. */
export const listPlans = defineQuery({
  name: "programmes.list-plans",
  permission: "plan.read",

  async run({ tx, today }, _input: null): Promise<Result<readonly PlanLine[], never>> {
    const plans = await listPublishedPlans(tx);
    return ok(
      plans.map(({ planVersionId, content: { header } }) => ({
        planVersionId,
        title: header.title,
        cycleYear: header.cycleYear,
        issuer: header.issuer,
        isCurrent: header.cycle.from <= today && (!header.cycle.to || today < header.cycle.to),
      })),
    );
  },
});

/** One plan, item by item with its clause, and its days as they fall in its year. */
export const getPlanView = defineQuery({
  name: "programmes.get-plan",
  permission: "plan.read",

  async run(
    { tx, actor, today },
    planVersionId: string,
  ): Promise<Result<PlanView, { readonly code: "plan.not-found" }>> {
    const plan = (await listPublishedPlans(tx)).find((one) => one.planVersionId === planVersionId);
    if (!plan) return err({ code: "plan.not-found" });
    const { content, territory } = plan;
    const { calendar, extensions } = await findPlanDates(tx);
    const asked = { dates: { calendar, extensions }, units: [{ scopePath: territory, unitScope: "" }] };
    const milestones = milestonesOf(content, calendar).map((one) => extended(one, content.header.key, asked));
    return ok({
      content,
      milestones: milestones.map((evaluated) => ({
        ...evaluated,
        how: howOfWindow({ ...evaluated, clause: evaluated.milestone.clause }, { today, calendar }),
        extensions: extensions.filter(
          ({ planKey, milestoneKey }) =>
            planKey === content.header.key && milestoneKey === evaluated.milestone.key,
        ),
      })),
      periods: content.evaluationPeriods.flatMap((rule) => {
        const [first] = rule.unitClasses;
        const period = first && evaluationPeriodOf(content, first);
        return period ? [{ rule, period }] : [];
      }),
      mayExtend: mayExtendAt(actor, territory),
      today,
    });
  },
});
