import { handle } from "@/lib/platform/http/handle";
import { endUnitDelegation } from "@/lib/units/server/end-unit-delegation";

export const POST = handle(endUnitDelegation);
