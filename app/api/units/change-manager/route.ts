import { handle } from "@/lib/platform/http/handle";
import { changeUnitManager } from "@/lib/units/server/change-unit";

export const POST = handle(changeUnitManager);
