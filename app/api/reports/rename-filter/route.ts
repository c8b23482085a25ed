import { handle } from "@/lib/platform/http/handle";
import { renameFilter } from "@/lib/reports/server/rename-filter";

export const POST = handle(renameFilter);
