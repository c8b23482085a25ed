import { handle } from "@/lib/platform/http/handle";
import { removeItem } from "@/lib/meetings/server/remove-item";

export const POST = handle(removeItem);
