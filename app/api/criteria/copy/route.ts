import { handle } from "@/lib/platform/http/handle";
import { copyCriteriaSet } from "@/lib/programmes/server/copy-criteria-set";

export const POST = handle(copyCriteriaSet);
