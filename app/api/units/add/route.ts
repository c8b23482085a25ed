import { handle } from "@/lib/platform/http/handle";
import { addUnit } from "@/lib/units/server/add-unit";

export const POST = handle(addUnit);
