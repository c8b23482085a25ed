import { recallDossier } from "@/lib/dossiers/server/recall-dossier";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(recallDossier);
