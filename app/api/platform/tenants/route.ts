import { createTenantPost } from "@/lib/committees/server/platform-posts";
import { openPost } from "@/lib/platform/http/open-post";
import { layShippedCriteria } from "@/lib/programmes/server/lay-shipped-criteria";

export const POST = openPost("platform.create-tenant", createTenantPost(layShippedCriteria));
