import { handle } from "@/lib/platform/http/handle";
import { saveDraftPaper } from "@/lib/registrations/server/save-draft-paper";

export const POST = handle(saveDraftPaper);
