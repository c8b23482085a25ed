import { handle } from "@/lib/platform/http/handle";
import { reorderItem } from "@/lib/meetings/server/reorder-item";

export const POST = handle(reorderItem);
