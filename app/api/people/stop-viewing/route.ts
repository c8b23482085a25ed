import { stopViewingPost } from "@/lib/platform/auth/stop-viewing-post";
import { openPost } from "@/lib/platform/http/open-post";

export const POST = openPost("people.stop-viewing", stopViewingPost);
