import { handle } from "@/lib/platform/http/handle";
import { removeCriterionFromDraft } from "@/lib/programmes/server/remove-criterion-from-draft";

export const POST = handle(removeCriterionFromDraft);
