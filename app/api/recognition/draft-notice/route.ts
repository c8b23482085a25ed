import { handle } from "@/lib/platform/http/handle";
import { draftNotice } from "@/lib/recognition/server/draft-notice";

export const POST = handle(draftNotice);
