import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { howOfDue } from "@/lib/dossiers/domain/appraisal-deadline";
import { countingOf } from "@/lib/dossiers/server/due-store";
import { findExtendable } from "@/lib/dossiers/server/extend-step";
import { defineQuery } from "@/lib/platform/query";
import type { ExtendMilestoneView, ExtendStepView } from "@/lib/programmes/extension-contract";
import { extended, milestonesOf } from "@/lib/programmes/domain/calendar";
import { mayExtendAt } from "@/lib/programmes/domain/extension";
import { howOfWindow, leftUntil } from "@/lib/programmes/domain/how-counted";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";

interface NotFound {
  readonly code: "extension.not-found";
}

/** A milestone of a plan as it counts for everybody, for whoever may move it. */
export const getMilestoneToExtend = defineQuery({
  name: "deadlines.milestone-to-extend",
  permission: "deadline.extend",

  async run(
    { tx, actor, today },
    asked: { readonly planVersionId: string; readonly milestoneKey: string },
  ): Promise<Result<ExtendMilestoneView, NotFound>> {
    const plan = (await listPublishedPlans(tx)).find(
      ({ planVersionId }) => planVersionId === asked.planVersionId,
    );
    if (!plan || !mayExtendAt(actor, plan.territory)) return err({ code: "extension.not-found" });
    const dates = await findPlanDates(tx);
    const found = milestonesOf(plan.content, dates.calendar).find(
      ({ milestone }) => milestone.key === asked.milestoneKey,
    );
    if (!found) return err({ code: "extension.not-found" });
    const units = [{ scopePath: plan.territory, unitScope: "" }];
    const current = extended(found, plan.content.header.key, { dates, units });
    const window = { ...current, clause: current.milestone.clause };
    const how = howOfWindow(window, { today, calendar: dates.calendar });
    if (!how) return err({ code: "extension.not-found" });
    return ok({
      planVersionId: plan.planVersionId,
      planTitle: plan.content.header.title,
      milestoneKey: found.milestone.key,
      milestoneTitle: found.milestone.title,
      how,
    });
  },
});

/** The running day of the body that has a dossier, for whoever may move it. */
export const getStepToExtend = defineQuery({
  name: "deadlines.step-to-extend",
  permission: "deadline.extend",

  async run({ tx, actor, today }, dossierId: string): Promise<Result<ExtendStepView, NotFound>> {
    const found = isId(dossierId) ? await findExtendable(tx, actor, dossierId) : null;
    if (!found?.ok || !found.value.dueOn) return err({ code: "extension.not-found" });
    const { code, revision, unitName, currentBodyName } = found.value;
    const { calendar } = await findPlanDates(tx);
    const closesOn = fromDateColumn(found.value.dueOn);
    const counting = countingOf(found.value);
    return ok({
      dossierId,
      revision,
      code,
      unitName,
      bodyName: currentBodyName,
      how: counting
        ? howOfDue(counting, { closesOn, today, calendar })
        : { closesOn, steps: [], left: leftUntil(today, closesOn, calendar) },
    });
  },
});
