import type { AuditFilter } from "@/lib/reports/audit-contract";

/** The log's address under a filter. */
export function auditHref(filter: AuditFilter | null, page: number): string {
  const parts = filter
    ? { tu: filter.from, den: filter.to, nguoi: filter.person, loai: filter.kind, "ban-ghi": filter.record }
    : {};
  const set = Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(page > 1 ? [...set, ["trang", String(page)]] : set).toString();
  return query === "" ? "/quan-tri/nhat-ky" : `/quan-tri/nhat-ky?${query}`;
}
