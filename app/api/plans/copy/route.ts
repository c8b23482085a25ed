import { handle } from "@/lib/platform/http/handle";
import { copyPlan } from "@/lib/programmes/server/copy-plan";

export const POST = handle(copyPlan);
