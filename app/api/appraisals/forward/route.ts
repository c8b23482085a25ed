import { handle } from "@/lib/platform/http/handle";
import { forwardDossier } from "@/lib/dossiers/server/forward-dossier";

export const POST = handle(forwardDossier);
