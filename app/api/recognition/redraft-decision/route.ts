import { handle } from "@/lib/platform/http/handle";
import { redraftDecision } from "@/lib/recognition/server/redraft-decision";

export const POST = handle(redraftDecision);
