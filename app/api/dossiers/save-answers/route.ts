import { saveAnswers } from "@/lib/dossiers/server/save-answers";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(saveAnswers);
