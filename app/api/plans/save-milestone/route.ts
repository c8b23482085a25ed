import { handle } from "@/lib/platform/http/handle";
import { savePlanMilestone } from "@/lib/programmes/server/save-plan-milestone";

export const POST = handle(savePlanMilestone);
