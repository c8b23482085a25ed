import { handle } from "@/lib/platform/http/handle";
import { askOpinion } from "@/lib/dossiers/server/ask-opinion";

export const POST = handle(askOpinion);
