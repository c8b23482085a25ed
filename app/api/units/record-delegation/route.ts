import { handle } from "@/lib/platform/http/handle";
import { recordUnitDelegation } from "@/lib/units/server/record-unit-delegation";

export const POST = handle(recordUnitDelegation);
