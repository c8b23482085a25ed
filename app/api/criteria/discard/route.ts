import { handle } from "@/lib/platform/http/handle";
import { discardCriteriaDraft } from "@/lib/programmes/server/discard-criteria-draft";

export const POST = handle(discardCriteriaDraft);
