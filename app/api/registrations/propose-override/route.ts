import { handle } from "@/lib/platform/http/handle";
import { proposeOverride } from "@/lib/registrations/server/propose-override";

export const POST = handle(proposeOverride);
