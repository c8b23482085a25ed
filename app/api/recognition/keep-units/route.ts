import { handle } from "@/lib/platform/http/handle";
import { keepUnits } from "@/lib/recognition/server/keep-units";

export const POST = handle(keepUnits);
