import { handle } from "@/lib/platform/http/handle";
import { draftDecisions } from "@/lib/recognition/server/draft-decisions";

export const POST = handle(draftDecisions);
