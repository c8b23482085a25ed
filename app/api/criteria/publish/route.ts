import { handle } from "@/lib/platform/http/handle";
import { publishCriteriaDraft } from "@/lib/programmes/server/publish-criteria-draft";

export const POST = handle(publishCriteriaDraft);
