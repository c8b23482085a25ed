import { handle } from "@/lib/platform/http/handle";
import { disagreeWithProposal } from "@/lib/recognition/server/disagree-with-proposal";

export const POST = handle(disagreeWithProposal);
