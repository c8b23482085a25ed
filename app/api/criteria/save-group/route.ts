import { handle } from "@/lib/platform/http/handle";
import { saveCriteriaGroup } from "@/lib/programmes/server/save-criteria-group";

export const POST = handle(saveCriteriaGroup);
