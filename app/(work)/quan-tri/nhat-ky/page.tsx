import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { AuditLog } from "@/components/audit/audit-log";
import { stateOf } from "@/components/forms/form-state";
import { readDay } from "@/lib/core/dates";
import { pageNumber } from "@/lib/core/page";
import { tidy } from "@/lib/core/text";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { AUDIT_KINDS, type AuditFilter } from "@/lib/reports/audit-contract";
import { getAuditLog } from "@/lib/reports/server/get-audit-log";

interface AuditPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Nhật ký");

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const { actor } = await requireActor();
  const asked = await searchParams;
  const text = (name: string): string => {
    const value = asked[name];
    return typeof value === "string" ? tidy(value).slice(0, 100) : "";
  };
  const day = (name: string) => readDay(text(name));
  const filter: AuditFilter = {
    from: day("tu"),
    to: day("den"),
    person: text("nguoi"),
    kind: AUDIT_KINDS.find((known) => known === text("loai")) ?? null,
    record: text("ban-ghi"),
  };
  const view = viewOf(await getAuditLog(actor, { filter, page: pageNumber(text("trang") || undefined) }));
  const state = stateOf(await readFormState(searchParams), "reports.export-audit");
  return (
    <WorkPage current="/quan-tri/nhat-ky">
      <div className="wrap">
        <AuditLog view={view} state={state} />
      </div>
    </WorkPage>
  );
}
