import { endTrust } from "@/lib/documents/server/end-trust";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(endTrust);
