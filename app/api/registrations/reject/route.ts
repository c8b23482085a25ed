import { handle } from "@/lib/platform/http/handle";
import { rejectRegistration } from "@/lib/registrations/server/reject-registration";

export const POST = handle(rejectRegistration);
