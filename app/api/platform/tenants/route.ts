import { createTenantPost } from "@/lib/committees/server/platform-posts";
import { openPost } from "@/lib/platform/http/open-post";

export const POST = openPost("platform.create-tenant", createTenantPost);
