import { handle } from "@/lib/platform/http/handle";
import { prepareSignatures } from "@/lib/recognition/server/prepare-signatures";

export const POST = handle(prepareSignatures);
