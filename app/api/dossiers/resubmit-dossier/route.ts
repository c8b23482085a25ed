import { resubmitDossier } from "@/lib/dossiers/server/resubmit-dossier";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(resubmitDossier);
