import { handle } from "@/lib/platform/http/handle";
import { saveCriteriaHeader } from "@/lib/programmes/server/save-criteria-header";

export const POST = handle(saveCriteriaHeader);
