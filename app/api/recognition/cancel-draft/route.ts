import { handle } from "@/lib/platform/http/handle";
import { cancelDraft } from "@/lib/recognition/server/cancel-draft";

export const POST = handle(cancelDraft);
