import { extendStep } from "@/lib/dossiers/server/extend-step";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(extendStep);
