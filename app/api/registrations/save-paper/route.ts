import { handle } from "@/lib/platform/http/handle";
import { saveRegistrationPaper } from "@/lib/registrations/server/save-registration-paper";

export const POST = handle(saveRegistrationPaper);
