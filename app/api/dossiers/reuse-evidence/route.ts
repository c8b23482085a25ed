import { reuseEvidence } from "@/lib/dossiers/server/reuse-evidence";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(reuseEvidence);
