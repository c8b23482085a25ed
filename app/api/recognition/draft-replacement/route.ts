import { handle } from "@/lib/platform/http/handle";
import { draftReplacement } from "@/lib/recognition/server/draft-replacement";

export const POST = handle(draftReplacement);
