import { handle } from "@/lib/platform/http/handle";
import { sendBackDecision } from "@/lib/recognition/server/send-back-decision";

export const POST = handle(sendBackDecision);
