import { handle } from "@/lib/platform/http/handle";
import { reconsiderDossier } from "@/lib/recognition/server/reconsider-dossier";

export const POST = handle(reconsiderDossier);
