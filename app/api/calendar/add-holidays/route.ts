import { addHolidays } from "@/lib/dossiers/server/add-holidays";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(addHolidays);
