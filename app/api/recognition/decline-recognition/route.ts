import { handle } from "@/lib/platform/http/handle";
import { declineRecognition } from "@/lib/recognition/server/decline-recognition";

export const POST = handle(declineRecognition);
