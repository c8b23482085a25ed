import { openDossier } from "@/lib/dossiers/server/open-dossier";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(openDossier);
