import { submitDossier } from "@/lib/dossiers/server/submit-dossier";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(submitDossier);
