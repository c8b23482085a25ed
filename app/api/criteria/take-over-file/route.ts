import { handle } from "@/lib/platform/http/handle";
import { takeOverCriteriaFile } from "@/lib/programmes/server/take-over-criteria-file";

export const POST = handle(takeOverCriteriaFile);
