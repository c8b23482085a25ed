import { addEvidenceFiles } from "@/lib/dossiers/server/add-evidence-files";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(addEvidenceFiles);
