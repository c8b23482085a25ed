import "server-only";
import { isWithin, type IsoDate } from "@/lib/core/dates";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { howOfWindow } from "@/lib/programmes/domain/how-counted";
import type { PlanContent } from "@/lib/programmes/domain/plan";
import { PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import { listPublishedPlans, type PlanOnRecord } from "@/lib/programmes/server/find-plan";
import type { EntryPlanView, WindowRefusal } from "@/lib/registrations/contract";
import { entryWindowOf, type AskedWindow } from "@/lib/registrations/domain/entry-window";

/** The version in force of every plan whose cycle holds the day, newest cycle first. */
export async function listEntryPlans(tx: TenantTx, today: IsoDate): Promise<readonly PlanOnRecord[]> {
  const plans = await listPublishedPlans(tx);
  const current = plans.filter(({ content }) => isWithin(today, content.header.cycle));
  return current.filter(
    ({ content }, index) =>
      current.findIndex((other) => other.content.header.key === content.header.key) === index,
  );
}

/** A published plan version, or null. */
export async function findEntryPlan(tx: TenantTx, planVersionId: string): Promise<PlanOnRecord | null> {
  const plans = await listPublishedPlans(tx);
  return plans.find((plan) => plan.planVersionId === planVersionId) ?? null;
}

export const entryPlanView = (
  { planVersionId, content }: PlanOnRecord,
  today: IsoDate,
  asked: AskedWindow,
): EntryPlanView => {
  const window = entryWindowOf(content, today, asked);
  return {
    planVersionId,
    title: content.header.title,
    programmeLabel: PROGRAMME_LABELS[content.header.programme],
    cycleYear: content.header.cycleYear,
    issuer: content.header.issuer,
    documentNumber: content.header.documentNumber,
    entryKind: content.entry.kind,
    entryClause: content.entry.clause,
    window,
    how: howOfWindow(window, { today, calendar: asked.dates.calendar }),
  };
};

/** Why nobody is taken in on this day; null when the window is open. */
export function windowRefusal(plan: PlanContent, today: IsoDate, asked: AskedWindow): WindowRefusal | null {
  const { state, opensOn, closesOn, words, contact } = entryWindowOf(plan, today, asked);
  const { cycleYear } = plan.header;
  switch (state) {
    case "open":
      return null;
    case "not_open":
      return { code: "registration.window-not-open", opensOn, cycleYear };
    case "closed":
      return { code: "registration.window-closed", closesOn, words, contact, cycleYear };
  }
}
