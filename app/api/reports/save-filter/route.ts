import { handle } from "@/lib/platform/http/handle";
import { saveFilter } from "@/lib/reports/server/save-filter";

export const POST = handle(saveFilter);
