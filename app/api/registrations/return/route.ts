import { handle } from "@/lib/platform/http/handle";
import { returnRegistration } from "@/lib/registrations/server/return-registration";

export const POST = handle(returnRegistration);
