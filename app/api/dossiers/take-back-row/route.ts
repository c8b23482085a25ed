import { takeBackRow } from "@/lib/dossiers/server/take-back-row";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle(takeBackRow);
