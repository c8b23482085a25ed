import { handle } from "@/lib/platform/http/handle";
import { auditFile } from "@/lib/reports/server/audit-file";
import { exportAudit } from "@/lib/reports/server/export-audit";

export const POST = handle(exportAudit, auditFile);
