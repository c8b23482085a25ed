import { formatDate } from "@/lib/core/text";
import { evaluateMilestone, settingOf } from "@/lib/programmes/domain/calendar";
import type { Milestone } from "@/lib/programmes/domain/date-language";
import type { PlanDraft } from "@/lib/programmes/domain/plan";
import { PLAIN_CALENDAR } from "@/lib/programmes/domain/working-days";

/** The days that a milestone means in the plan's year, holidays left out of account. */
export function milestoneDaysText(plan: PlanDraft, milestone: Milestone): string {
  const evaluated = evaluateMilestone(milestone, settingOf(plan, PLAIN_CALENDAR));
  if (!evaluated.ok) return "chưa tính được ngày";
  const { opensOn, closesOn } = evaluated.value;
  if (opensOn && closesOn && opensOn !== closesOn)
    return `từ ${formatDate(opensOn)} đến hết ${formatDate(closesOn)}`;
  return closesOn ? `đến hết ${formatDate(closesOn)}` : "kế hoạch không nêu ngày";
}
