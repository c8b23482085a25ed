import { saveComponent } from "@/lib/dossiers/server/save-component";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(saveComponent);
