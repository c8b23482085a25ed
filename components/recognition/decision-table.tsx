import { StatusTag } from "@/components/reports/status-tag";
import { DECISION_KIND_LABELS, unitsLabel } from "@/components/recognition/recognition-words";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { formatDate } from "@/lib/core/text";
import type { DecisionRow } from "@/lib/recognition/contract";

type Column = LedgerColumn<DecisionRow>;

const ordinal: Column = {
  key: "stt",
  kind: "ordinal",
  head: <span className="sr">Số thứ tự</span>,
  cell: (_row, index) => index + 1,
};

export const documentColumn: Column = {
  key: "van-ban",
  kind: "name",
  head: "Văn bản",
  cell: (row) => (
    <RowName
      href={`/quyet-dinh/${row.decisionId}`}
      name={unitsLabel(row)}
      note={`${DECISION_KIND_LABELS[row.kind]} · ${row.deciderName}`}
    />
  ),
};

const EXTRA = {
  number: {
    key: "so",
    head: "Số, ký hiệu",
    nowrap: true,
    cell: (row) => row.number ?? "Chưa cấp",
    phone: { label: "Số", inline: true },
  },
  decidedOn: {
    key: "ngay",
    head: "Ngày",
    nowrap: true,
    cell: (row) => (row.decidedOn ? formatDate(row.decidedOn) : ""),
    phone: { label: "Ngày", inline: true },
  },
  signedOn: {
    key: "ngay-ky",
    head: "Ngày ký",
    nowrap: true,
    cell: (row) => (row.signedOn ? formatDate(row.signedOn) : ""),
    phone: { label: "Ngày ký", inline: true },
  },
  batch: {
    key: "dot",
    head: "Đợt trình ký",
    dim: true,
    cell: (row) =>
      row.batchTitle
        ? `${row.batchTitle}${row.presentedOn ? `, trình ${formatDate(row.presentedOn)}` : ""}`
        : "",
  },
  reason: { key: "ly-do", head: "Lý do trả lại", cell: (row) => row.sentBackReason ?? "" },
  status: {
    key: "trang-thai",
    head: "Trạng thái",
    cell: (row) => <StatusTag kind="decision" status={row.status} />,
    phone: { order: 0 },
  },
} as const satisfies Record<string, Column>;

interface DecisionTableProps {
  readonly caption: string;
  readonly rows: readonly DecisionRow[];
  readonly extra: readonly (keyof typeof EXTRA)[];
  /** A column of its own in place of the ordinal, e.g. ticks. */
  readonly first?: Column;
}

/** Decision documents as a ledger; each list says what it needs besides the document. */
export function DecisionTable({ caption, rows, extra, first = ordinal }: DecisionTableProps) {
  return (
    <DataTable
      caption={caption}
      {...(first === ordinal ? {} : { className: "k3" })}
      rows={rows}
      rowKey={({ decisionId }) => decisionId}
      columns={[first, documentColumn, ...extra.map((key) => EXTRA[key])]}
    />
  );
}
