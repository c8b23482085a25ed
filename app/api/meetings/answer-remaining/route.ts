import { handle } from "@/lib/platform/http/handle";
import { answerRemaining } from "@/lib/meetings/server/answer-remaining";

export const POST = handle(answerRemaining);
