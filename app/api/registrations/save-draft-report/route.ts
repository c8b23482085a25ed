import { handle } from "@/lib/platform/http/handle";
import { saveDraftReport } from "@/lib/registrations/server/save-draft-report";

export const POST = handle(saveDraftReport);
