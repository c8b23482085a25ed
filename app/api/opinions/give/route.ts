import { handle } from "@/lib/platform/http/handle";
import { giveOpinion } from "@/lib/dossiers/server/give-opinion";

export const POST = handle(giveOpinion);
