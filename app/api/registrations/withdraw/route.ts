import { handle } from "@/lib/platform/http/handle";
import { withdrawRegistration } from "@/lib/registrations/server/withdraw-registration";

export const POST = handle(withdrawRegistration);
