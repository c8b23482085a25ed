import { handle } from "@/lib/platform/http/handle";
import { embedSignatureInDecision } from "@/lib/recognition/server/embed-signature";

export const POST = handle(embedSignatureInDecision);
