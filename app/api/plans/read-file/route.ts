import { handle } from "@/lib/platform/http/handle";
import { startPlanFromFile } from "@/lib/programmes/server/read-plan-file";

export const POST = handle(startPlanFromFile);
