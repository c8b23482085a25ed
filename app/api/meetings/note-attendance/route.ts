import { handle } from "@/lib/platform/http/handle";
import { noteAttendance } from "@/lib/meetings/server/note-attendance";

export const POST = handle(noteAttendance);
