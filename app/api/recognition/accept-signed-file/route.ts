import { handle } from "@/lib/platform/http/handle";
import { acceptSignedFile } from "@/lib/recognition/server/accept-signed-file";

export const POST = handle(acceptSignedFile);
