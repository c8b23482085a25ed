import { handle } from "@/lib/platform/http/handle";
import { replacePlanDraft } from "@/lib/programmes/server/replace-plan-draft";

export const POST = handle(replacePlanDraft);
