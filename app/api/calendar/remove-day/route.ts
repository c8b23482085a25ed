import { removeCalendarDay } from "@/lib/dossiers/server/remove-calendar-day";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(removeCalendarDay);
