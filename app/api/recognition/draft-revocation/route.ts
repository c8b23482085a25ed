import { handle } from "@/lib/platform/http/handle";
import { draftRevocation } from "@/lib/recognition/server/draft-revocation";

export const POST = handle(draftRevocation);
