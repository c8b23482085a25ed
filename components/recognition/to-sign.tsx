import { DECISION_KIND_LABELS, unitKindLabel } from "@/components/recognition/recognition-words";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { formatDate } from "@/lib/core/text";
import type { BatchRow, DeclinableRow, ToSignView } from "@/lib/recognition/contract";

/** K-2, the chairman's home: batches, and nothing else but what is proposed as not recognised. */
export function ToSign({ view: { batches, declinable } }: { readonly view: ToSignView }) {
  if (batches.length + declinable.length === 0) return <EmptyState>Không có văn bản chờ ký.</EmptyState>;
  return (
    <>
      {batches.length > 0 ? <Batches rows={batches} /> : <EmptyState>Không có văn bản chờ ký.</EmptyState>}
      {declinable.length > 0 ? <Declinable rows={declinable} /> : null}
    </>
  );
}

function Batches({ rows }: { readonly rows: readonly BatchRow[] }) {
  return (
    <DataTable
      caption="Đợt trình ký"
      rows={rows}
      rowKey={({ batchId }) => batchId}
      rowState={({ attention }) => (attention > 0 ? "look" : null)}
      columns={[
        {
          key: "stt",
          kind: "ordinal",
          head: <span className="sr">Số thứ tự</span>,
          cell: (_row, index) => index + 1,
        },
        {
          key: "dot",
          kind: "name",
          head: "Đợt trình ký",
          cell: (row) => (
            <RowName
              href={`/ky/${row.batchId}`}
              name={row.title}
              note={row.kinds.map((kind) => DECISION_KIND_LABELS[kind]).join("; ")}
            />
          ),
        },
        {
          key: "so",
          kind: "number",
          head: "Văn bản",
          cell: ({ decisions }) => decisions,
          phone: { label: "Văn bản", inline: true },
        },
        {
          key: "xem-ky",
          head: "Cần xem kỹ",
          cell: ({ attention }) => (attention > 0 ? <b>{attention} văn bản</b> : "Không có"),
          phone: { label: "Cần xem kỹ", inline: true },
        },
        {
          key: "trinh",
          head: "Trình",
          dim: true,
          cell: ({ presenterName, presentedOn }) =>
            `${presenterName}${presentedOn ? `, ${formatDate(presentedOn)}` : ""}`,
        },
      ]}
    />
  );
}

function Declinable({ rows }: { readonly rows: readonly DeclinableRow[] }) {
  return (
    <section className="sp7">
      <h2>Đề xuất không công nhận ({rows.length})</h2>
      <DataTable
        caption="Đề xuất không công nhận"
        rows={rows}
        rowKey={({ dossierId }) => dossierId}
        rowState={() => "look"}
        columns={[
          {
            key: "stt",
            kind: "ordinal",
            head: <span className="sr">Số thứ tự</span>,
            cell: (_row, index) => index + 1,
          },
          {
            key: "don-vi",
            kind: "name",
            head: "Đơn vị",
            cell: (row) => (
              <RowName
                href={`/ky/khong-cong-nhan/${row.dossierId}`}
                name={row.unitName}
                note={`${unitKindLabel(row.unitKind)} · ${row.code}`}
              />
            ),
          },
          { key: "ly-do", head: "Lý do", cell: ({ reason }) => reason },
          { key: "de-xuat", head: "Cơ quan đề xuất", dim: true, cell: ({ proposerName }) => proposerName },
        ]}
      />
    </section>
  );
}
