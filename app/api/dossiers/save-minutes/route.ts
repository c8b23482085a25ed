import { saveMinutes } from "@/lib/dossiers/server/save-minutes";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(saveMinutes);
