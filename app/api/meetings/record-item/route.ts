import { handle } from "@/lib/platform/http/handle";
import { recordItem } from "@/lib/meetings/server/record-item";

export const POST = handle(recordItem);
