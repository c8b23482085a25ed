import { endCertificate } from "@/lib/documents/server/end-certificate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(endCertificate);
