import { workingDatePost } from "@/lib/demo/server/demo-posts";
import { openPost } from "@/lib/platform/http/open-post";

export const POST = openPost("demo.working-date", workingDatePost);
