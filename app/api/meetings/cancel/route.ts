import { handle } from "@/lib/platform/http/handle";
import { cancelMeeting } from "@/lib/meetings/server/cancel-meeting";

export const POST = handle(cancelMeeting);
