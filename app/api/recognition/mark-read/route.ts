import { handle } from "@/lib/platform/http/handle";
import { markRead } from "@/lib/recognition/server/mark-read";

export const POST = handle(markRead);
