import { handle } from "@/lib/platform/http/handle";
import { changeUnitName } from "@/lib/units/server/change-unit";

export const POST = handle(changeUnitName);
