import { giveRows } from "@/lib/dossiers/server/give-rows";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(giveRows);
