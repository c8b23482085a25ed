import "server-only";
import { holdsFor } from "@/lib/core/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import { findPlanDates } from "@/lib/programmes/server/find-dates";
import type { UnitPreviewView } from "@/lib/registrations/contract";
import { mayRegister } from "@/lib/registrations/domain/authority";
import { candidateRow, managementText } from "@/lib/registrations/server/candidate-row";
import { entryPlanView, listEntryPlans } from "@/lib/registrations/server/entry-plans";
import { findSelector } from "@/lib/registrations/server/select-units";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

/** One unit against every plan that runs today: taken in or not, by which clause, and whether the actor may enter it. */
export const previewUnit = defineQuery({
  name: "registration.preview-unit",
  permission: "registration.read",

  async run(
    { tx, actor, today },
    unitId: string,
  ): Promise<Result<UnitPreviewView, { readonly code: "registration.unit-not-found" }>> {
    const unit = await findUnitFacts(tx, unitId, today);
    if (!unit.ok) return err({ code: "registration.unit-not-found" });
    const dates = await findPlanDates(tx);
    const plans = [];
    for (const plan of await listEntryPlans(tx, today)) {
      const selector = await findSelector(tx, actor, { plan, unit: unit.value });
      const mine = plan.content.entry.kind === "selected" ? selector.ok : mayRegister(actor, unit.value);
      plans.push({
        plan: entryPlanView(plan, today, { dates, units: [unit.value] }),
        row: await candidateRow(tx, actor, { plan, unit: unit.value }),
        mayEnter: mine,
      });
    }
    return ok({
      unitId,
      unitName: unit.value.name,
      unitClassLabel: UNIT_CLASS_LABELS[unit.value.unitClass],
      placeName: unit.value.placeName,
      managementText: managementText(unit.value),
      managingBodyName: unit.value.management.record.bodyName,
      plans,
      mayEnterResults: holdsFor(actor, "result.enter", unit.value),
    });
  },
});
