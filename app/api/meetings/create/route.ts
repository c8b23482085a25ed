import { handle } from "@/lib/platform/http/handle";
import { createMeeting } from "@/lib/meetings/server/create-meeting";

export const POST = handle(createMeeting);
