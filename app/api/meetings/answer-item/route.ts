import { handle } from "@/lib/platform/http/handle";
import { answerItem } from "@/lib/meetings/server/answer-item";

export const POST = handle(answerItem);
