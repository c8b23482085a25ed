import { handle } from "@/lib/platform/http/handle";
import { draftListApproval } from "@/lib/recognition/server/draft-list-approval";

export const POST = handle(draftListApproval);
