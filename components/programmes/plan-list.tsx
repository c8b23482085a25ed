import { DraftTag } from "@/components/programmes/plan-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { Tag } from "@/components/ui/tag";
import type { PlanLine } from "@/lib/programmes/plan-line";

export function PlanList({ plans }: { readonly plans: readonly PlanLine[] }) {
  if (plans.length === 0) return <EmptyState>Chưa có kế hoạch nào được công bố.</EmptyState>;
  return (
    <DataTable
      className="sp4"
      caption="Các kế hoạch"
      rows={plans}
      rowKey={({ planVersionId }) => planVersionId}
      columns={[
        {
          key: "year",
          kind: "ordinal",
          head: "Năm",
          cell: ({ cycleYear }) => cycleYear,
          phone: { order: 0 },
        },
        {
          key: "title",
          kind: "name",
          head: "Kế hoạch",
          cell: ({ planVersionId, title, issuer }) => (
            <RowName href={`/ke-hoach/${planVersionId}`} name={title} note={issuer} />
          ),
          phone: { order: 1 },
        },
        {
          key: "state",
          head: "Hiệu lực",
          cell: (plan) => <PlanState plan={plan} />,
          phone: { order: 0 },
        },
      ]}
    />
  );
}

function PlanState({ plan: { isDraft, isCurrent } }: { readonly plan: PlanLine }) {
  if (isDraft) return <DraftTag />;
  return isCurrent ? <Tag tone="ok">Đang thực hiện</Tag> : <span className="dim">Ngoài kỳ</span>;
}
