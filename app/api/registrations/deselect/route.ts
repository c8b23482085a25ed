import { handle } from "@/lib/platform/http/handle";
import { deselectUnit } from "@/lib/registrations/server/deselect-unit";

export const POST = handle(deselectUnit);
