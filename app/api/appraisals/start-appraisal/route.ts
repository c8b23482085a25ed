import { handle } from "@/lib/platform/http/handle";
import { startAppraisal } from "@/lib/dossiers/server/start-appraisal";

export const POST = handle(startAppraisal);
