import { handle } from "@/lib/platform/http/handle";
import { removeCriteriaGroup } from "@/lib/programmes/server/remove-criteria-group";

export const POST = handle(removeCriteriaGroup);
