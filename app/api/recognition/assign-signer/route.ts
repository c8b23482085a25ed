import { assignSigner } from "@/lib/recognition/server/assign-signer";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(assignSigner);
