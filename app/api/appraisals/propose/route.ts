import { handle } from "@/lib/platform/http/handle";
import { proposeDossier } from "@/lib/dossiers/server/propose-dossier";

export const POST = handle(proposeDossier);
