import { CriteriaStatusTag } from "@/components/programmes/criteria-status-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { formatDate } from "@/lib/core/text";
import type { CriteriaSetRow } from "@/lib/programmes/criteria-views";
import { PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

/** every version of every set, under what it is for. */
export function CriteriaList({ rows }: { readonly rows: readonly CriteriaSetRow[] }) {
  if (rows.length === 0) return <EmptyState>Tỉnh chưa có bộ tiêu chí nào.</EmptyState>;
  const programmes = Object.keys(PROGRAMME_LABELS);
  return (
    <DataTable
      className="sp4"
      caption="Các bộ tiêu chí và phiên bản"
      rows={rows.toSorted((a, b) => programmes.indexOf(a.programme) - programmes.indexOf(b.programme))}
      rowKey={({ criteriaVersionId }) => criteriaVersionId}
      groupOf={({ programme }) => PROGRAMME_LABELS[programme]}
      columns={[
        {
          key: "title",
          kind: "name",
          head: "Bộ tiêu chí",
          cell: ({ criteriaVersionId, title, label, unitClasses }) => (
            <RowName
              href={`/bo-tieu-chi/${criteriaVersionId}`}
              name={title}
              note={[unitClasses.map((one) => UNIT_CLASS_LABELS[one]).join(", "), label]
                .filter((part) => part)
                .join(" · ")}
            />
          ),
          phone: { order: 1 },
        },
        {
          key: "number",
          head: "Phiên bản",
          cell: ({ number }) => number,
          nowrap: true,
          phone: { inline: true, label: "Phiên bản" },
        },
        {
          key: "criteria",
          kind: "number",
          head: "Tiêu chí",
          cell: ({ criteria }) => criteria,
          phone: { inline: true, label: "Tiêu chí" },
        },
        {
          key: "from",
          head: "Áp dụng từ",
          cell: ({ from }) => formatDate(from),
          nowrap: true,
          phone: { inline: true, label: "Áp dụng từ" },
        },
        {
          key: "status",
          head: "Trạng thái",
          cell: ({ status }) => <CriteriaStatusTag status={status} />,
          phone: { order: 0 },
        },
      ]}
    />
  );
}
