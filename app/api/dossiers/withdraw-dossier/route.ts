import { withdrawDossier } from "@/lib/dossiers/server/withdraw-dossier";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(withdrawDossier);
