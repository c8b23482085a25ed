import { handle } from "@/lib/platform/http/handle";
import { confirmOverride } from "@/lib/registrations/server/answer-override";

export const POST = handle(confirmOverride);
