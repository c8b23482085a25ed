import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { formatDateTime, formatNumber } from "@/lib/core/text";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import { confirmPassword } from "@/lib/platform/auth/sign-in";
import { defineCommand } from "@/lib/platform/command";
import {
  exportAuditInput,
  ROWS_WITHOUT_PASSWORD,
  type AuditExport,
  type AuditFilter,
  type ExportAuditRefusal,
} from "@/lib/reports/audit-contract";
import { auditWhere, isFiltered } from "@/lib/reports/server/audit-where";
import { isWholeProvince } from "@/lib/reports/server/get-audit-log";

/** Lets the log be taken away, as far as it went when it was asked for. Above a hundred rows it asks for the password. */
export const exportAudit = defineCommand({
  name: "reports.export-audit",
  permission: "audit.read",
  input: exportAuditInput,

  async run(
    { tx, actor, now },
    { format, password, kind = null, ...rest },
  ): Promise<Result<AuditExport, ExportAuditRefusal>> {
    const filter: AuditFilter = { ...rest, kind };
    const where = { entry: await auditWhere(tx, filter) };
    const rows = await tx.auditLink.count({ where });
    if (rows > ROWS_WITHOUT_PASSWORD) {
      const message = await whyNot(actor.accountId, { password, rows, now });
      if (message) return err({ code: "common.invalid-input", fields: { password: message } });
    }
    const last = await tx.auditLink.findFirst({ where, orderBy: { seq: "desc" }, select: { seq: true } });
    const complete = isWholeProvince(actor.scopePath) && !isFiltered(filter);
    await recordAudit(tx, actor, {
      event: "audit.exported",
      subjectType: "",
      subjectId: null,
      details: { format, rows, complete },
    });
    return ok({ format, filter, upTo: last?.seq ?? 0, complete });
  },
});

async function whyNot(
  accountId: string,
  { password, rows, now }: { readonly password: string; readonly rows: number; readonly now: Date },
): Promise<string | null> {
  if (password === "") return `Xuất ${formatNumber(rows)} dòng: nhập lại mật khẩu`;
  const confirmed = await confirmPassword(accountId, password, now);
  if (confirmed.ok) return null;
  return confirmed.error.code === "sign-in.locked"
    ? `Nhập sai mật khẩu 5 lần, tạm khóa đến ${formatDateTime(new Date(confirmed.error.until))}`
    : "Mật khẩu chưa đúng";
}
