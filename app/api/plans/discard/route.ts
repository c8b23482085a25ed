import { handle } from "@/lib/platform/http/handle";
import { discardPlanDraft } from "@/lib/programmes/server/discard-plan-draft";

export const POST = handle(discardPlanDraft);
