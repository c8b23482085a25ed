import { addEvidenceDocument } from "@/lib/dossiers/server/add-evidence-document";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(addEvidenceDocument);
