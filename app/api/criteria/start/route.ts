import { handle } from "@/lib/platform/http/handle";
import { startCriteriaSet } from "@/lib/programmes/server/start-criteria-set";

export const POST = handle(startCriteriaSet);
