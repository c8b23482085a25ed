import { handle } from "@/lib/platform/http/handle";
import { saveCriterion } from "@/lib/programmes/server/save-criterion";

export const POST = handle(saveCriterion);
