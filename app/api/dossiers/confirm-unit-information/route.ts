import { confirmUnitInformation } from "@/lib/dossiers/server/confirm-unit-information";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(confirmUnitInformation);
