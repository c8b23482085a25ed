import { handle } from "@/lib/platform/http/handle";
import { declineIntake } from "@/lib/dossiers/server/decline-intake";

export const POST = handle(declineIntake);
