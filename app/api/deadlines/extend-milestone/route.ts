import { extendMilestone } from "@/lib/dossiers/server/extend-milestone";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(extendMilestone);
