import { handle } from "@/lib/platform/http/handle";
import { claimDossiers } from "@/lib/dossiers/server/claim-dossiers";

export const POST = handle(claimDossiers);
