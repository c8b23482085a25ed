import { handle } from "@/lib/platform/http/handle";
import { concludeReview } from "@/lib/recognition/server/conclude-review";

export const POST = handle(concludeReview);
