import { handle } from "@/lib/platform/http/handle";
import { submitRegistration } from "@/lib/registrations/server/submit-registration";

export const POST = handle(submitRegistration);
