import { addTrust } from "@/lib/documents/server/add-trust";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(addTrust);
