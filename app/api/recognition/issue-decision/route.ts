import { handle } from "@/lib/platform/http/handle";
import { issueDecision } from "@/lib/recognition/server/issue-decision";

export const POST = handle(issueDecision);
