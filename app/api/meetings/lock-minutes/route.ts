import { handle } from "@/lib/platform/http/handle";
import { lockMinutes } from "@/lib/meetings/server/lock-minutes";

export const POST = handle(lockMinutes);
