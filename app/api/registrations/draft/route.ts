import { handle } from "@/lib/platform/http/handle";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";

export const POST = handle(draftRegistration);
