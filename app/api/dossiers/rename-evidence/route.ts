import { renameEvidence } from "@/lib/dossiers/server/rename-evidence";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(renameEvidence);
