import { handle } from "@/lib/platform/http/handle";
import { saveAppraisal } from "@/lib/dossiers/server/save-appraisal";

export const POST = handle(saveAppraisal);
