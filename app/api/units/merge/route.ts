import { handle } from "@/lib/platform/http/handle";
import { mergeUnit } from "@/lib/units/server/merge-unit";

export const POST = handle(mergeUnit);
