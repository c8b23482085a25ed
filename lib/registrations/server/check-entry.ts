import "server-only";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { ConcernedUnit } from "@/lib/programmes/domain/extension";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import type { CandidateRow, EntryCheckView } from "@/lib/registrations/contract";
import { candidateRow } from "@/lib/registrations/server/candidate-row";
import { findReceiver, findViaName } from "@/lib/registrations/server/draft-registration";
import { entryPlanView, findEntryPlan } from "@/lib/registrations/server/entry-plans";
import { groundOf } from "@/lib/registrations/server/entry-side";
import { findSelector } from "@/lib/registrations/server/select-units";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";

/** What is about to be entered, read once more before it is confirmed. Units that are not the actor's stay out. */
export const checkEntry = defineQuery({
  name: "registration.check-entry",
  permission: "registration.read",

  async run(
    { tx, actor, today },
    { planVersionId, unitIds }: { readonly planVersionId: string; readonly unitIds: readonly string[] },
  ): Promise<Result<EntryCheckView, { readonly code: "registration.plan-not-found" }>> {
    const plan = isId(planVersionId) ? await findEntryPlan(tx, planVersionId) : null;
    if (!plan) return err({ code: "registration.plan-not-found" });
    const { entry } = plan.content;
    const way = entry.kind === "selected" ? "select" : "register";

    const dates = await findPlanDates(tx);
    const concerned: ConcernedUnit[] = [];
    const units: CandidateRow[] = [];
    let receivingBodyName = "";
    let viaName: string | null = null;
    for (const unitId of new Set(unitIds.filter(isId).slice(0, 50))) {
      const unit = await findUnitFacts(tx, unitId, today);
      if (!unit.ok) continue;
      const find = way === "select" ? findSelector : findReceiver;
      const body = await find(tx, actor, { plan, unit: unit.value });
      if (!body.ok && body.error.code === "registration.unit-not-found") continue;
      if (body.ok) receivingBodyName = body.value.name;
      viaName ??= await findViaName(tx, plan, unit.value);
      concerned.push(unit.value);
      units.push(await candidateRow(tx, actor, { plan, unit: unit.value }));
    }
    return ok({
      plan: entryPlanView(plan, today, {
        dates,
        units: concerned.length > 0 ? concerned : [await groundOf(tx, actor)],
      }),
      way,
      units,
      receivingBodyName,
      viaName,
      papers: entry.papers.map(({ title }) => title),
      sentAtOnce: entry.kind !== "selected" && entry.papers.length === 0,
    });
  },
});
