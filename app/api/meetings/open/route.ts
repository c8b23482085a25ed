import { handle } from "@/lib/platform/http/handle";
import { openMeeting } from "@/lib/meetings/server/open-meeting";

export const POST = handle(openMeeting);
