import { endHolding } from "@/lib/committees/server/end-holding";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(endHolding);
