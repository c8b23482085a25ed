import { handle } from "@/lib/platform/http/handle";
import { handOver } from "@/lib/reports/server/hand-over";

export const POST = handle(handOver);
