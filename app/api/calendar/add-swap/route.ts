import { addSwap } from "@/lib/dossiers/server/add-swap";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(addSwap);
