import { handle } from "@/lib/platform/http/handle";
import { readCriteriaFile } from "@/lib/programmes/server/read-criteria-file";

export const POST = handle(readCriteriaFile);
