import { registerCertificate } from "@/lib/documents/server/register-certificate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(registerCertificate);
