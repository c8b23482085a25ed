import { confirmEligibility } from "@/lib/dossiers/server/confirm-eligibility";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(confirmEligibility);
