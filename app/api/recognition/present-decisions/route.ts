import { handle } from "@/lib/platform/http/handle";
import { presentDecisions } from "@/lib/recognition/server/present-decisions";

export const POST = handle(presentDecisions);
