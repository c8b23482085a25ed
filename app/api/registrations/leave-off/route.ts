import { handle } from "@/lib/platform/http/handle";
import { leaveOffList } from "@/lib/registrations/server/leave-off-list";

export const POST = handle(leaveOffList);
