import { handle } from "@/lib/platform/http/handle";
import { startPlan } from "@/lib/programmes/server/start-plan";

export const POST = handle(startPlan);
