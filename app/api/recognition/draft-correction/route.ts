import { handle } from "@/lib/platform/http/handle";
import { draftCorrection } from "@/lib/recognition/server/draft-correction";

export const POST = handle(draftCorrection);
