import { handle } from "@/lib/platform/http/handle";
import { publishPlanDraft } from "@/lib/programmes/server/publish-plan-draft";

export const POST = handle(publishPlanDraft);
