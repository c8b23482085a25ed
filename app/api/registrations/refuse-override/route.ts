import { handle } from "@/lib/platform/http/handle";
import { refuseOverride } from "@/lib/registrations/server/answer-override";

export const POST = handle(refuseOverride);
