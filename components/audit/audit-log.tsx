import { CheckpointPanel } from "@/components/audit/checkpoint-panel";
import { ExportForm } from "@/components/audit/export-form";
import { auditHref } from "@/components/audit/audit-href";
import { commonMessage } from "@/components/common-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import type { FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatNumber } from "@/lib/core/text";
import type { AuditFilter, AuditLogView, AuditRow } from "@/lib/reports/audit-contract";
import { AUDIT_KIND_LABELS, AUDIT_KINDS } from "@/lib/reports/domain/audit-words";

interface AuditLogProps {
  readonly view: AuditLogView;
  readonly state: FormState | null;
}

/** The log of a territory: what was done, refused, read and taken away, newest first. */
export function AuditLog({ view, state }: AuditLogProps) {
  const { filter } = view;
  return (
    <>
      <ErrorSummary state={state} refusalMessage={commonMessage(state?.refusal)} />
      <div className="head top">
        <h1>Nhật ký</h1>
      </div>
      <AuditFilterStrip filter={filter} />
      {view.rows.length === 0 ? (
        <EmptyState action={<TextLink href="/quan-tri/nhat-ky">Bỏ bộ lọc</TextLink>}>
          Không có dòng nào khớp bộ lọc.
        </EmptyState>
      ) : (
        <AuditTable rows={view.rows} />
      )}
      <Pager page={view} noun="dòng" hrefOf={(page) => auditHref(filter, page)} />
      <ExportForm view={view} state={state} />
      <CheckpointPanel view={view} />
    </>
  );
}

function AuditFilterStrip({ filter }: { readonly filter: AuditFilter }) {
  const { from, to, person, kind, record } = filter;
  const active = auditHref(filter, 1) !== auditHref(null, 1);
  return (
    <div className="sp4">
      <FilterStrip action="/quan-tri/nhat-ky" active={active}>
        <Field name="tu" label="Từ ngày" value={from ? formatDate(from) : ""} />
        <Field name="den" label="Đến ngày" value={to ? formatDate(to) : ""} />
        <Field name="nguoi" label="Họ tên" type="search" value={person} />
        <SelectField
          name="loai"
          label="Loại việc"
          value={kind ?? ""}
          emptyLabel="Tất cả"
          options={AUDIT_KINDS.map((value) => ({ value, label: AUDIT_KIND_LABELS[value] }))}
        />
        <Field name="ban-ghi" label="Số hồ sơ hoặc tên đơn vị" type="search" value={record} />
      </FilterStrip>
    </div>
  );
}

function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  return (
    <DataTable
      className="sp4"
      caption="Các dòng nhật ký, mới nhất trước"
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: "seq", kind: "ordinal", head: "Số", cell: ({ seq }) => formatNumber(seq) },
        { key: "at", head: "Thời điểm", cell: ({ at }) => at, nowrap: true, phone: { order: 0 } },
        {
          key: "what",
          kind: "name",
          head: "Việc",
          cell: ({ sentence, subject }) => <RowName name={sentence} note={subject} />,
          phone: { order: 1 },
        },
        {
          key: "who",
          head: "Người",
          cell: ({ personName, bodyName }) => [personName, bodyName].filter((part) => part !== "").join(", "),
          phone: { label: "Người" },
        },
      ]}
    />
  );
}
