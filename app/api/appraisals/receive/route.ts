import { handle } from "@/lib/platform/http/handle";
import { receiveDossier } from "@/lib/dossiers/server/receive-dossier";

export const POST = handle(receiveDossier);
