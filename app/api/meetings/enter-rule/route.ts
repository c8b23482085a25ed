import { handle } from "@/lib/platform/http/handle";
import { enterRule } from "@/lib/meetings/server/enter-rule";

export const POST = handle(enterRule);
