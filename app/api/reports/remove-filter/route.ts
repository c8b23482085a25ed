import { handle } from "@/lib/platform/http/handle";
import { removeFilter } from "@/lib/reports/server/remove-filter";

export const POST = handle(removeFilter);
