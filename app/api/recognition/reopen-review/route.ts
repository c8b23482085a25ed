import { handle } from "@/lib/platform/http/handle";
import { reopenReview } from "@/lib/recognition/server/reopen-review";

export const POST = handle(reopenReview);
