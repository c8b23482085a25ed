import "server-only";
import { PLAN_TT124_THREE_TIER } from "@/lib/programmes/data/plan-tt124-three-tier";
import { planFileText } from "@/lib/programmes/plan-file";

/** TT 124 in three tiers as a plan's file to begin from: public law, the same for every province. */
export const planModelFile = (): string => planFileText(PLAN_TT124_THREE_TIER);
