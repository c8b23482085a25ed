import { removeEvidence } from "@/lib/dossiers/server/remove-evidence";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(removeEvidence);
