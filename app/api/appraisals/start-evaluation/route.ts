import { handle } from "@/lib/platform/http/handle";
import { startEvaluation } from "@/lib/dossiers/server/start-evaluation";

export const POST = handle(startEvaluation);
