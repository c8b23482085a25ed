import { handle } from "@/lib/platform/http/handle";
import { selectUnits } from "@/lib/registrations/server/select-units";

export const POST = handle(selectUnits);
