import { handle } from "@/lib/platform/http/handle";
import { correctReport } from "@/lib/registrations/server/correct-report";

export const POST = handle(correctReport);
