import { handle } from "@/lib/platform/http/handle";
import { returnDossier } from "@/lib/dossiers/server/return-dossier";

export const POST = handle(returnDossier);
