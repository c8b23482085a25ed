import { handle } from "@/lib/platform/http/handle";
import { sendReport } from "@/lib/registrations/server/send-report";

export const POST = handle(sendReport);
