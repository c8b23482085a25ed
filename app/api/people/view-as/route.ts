import { viewAs } from "@/lib/committees/server/view-as";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(viewAs);
