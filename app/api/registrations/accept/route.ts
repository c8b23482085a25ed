import { handle } from "@/lib/platform/http/handle";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";

export const POST = handle(acceptRegistration);
