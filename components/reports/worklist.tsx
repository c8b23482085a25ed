import { StatusTag } from "@/components/reports/status-tag";
import { Counts } from "@/components/ui/counts";
import { runningDeadlineState } from "@/components/ui/deadline";
import { DueChip } from "@/components/ui/due-chip";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { Tabs } from "@/components/ui/tabs";
import { PAGE_SIZE } from "@/lib/core/page";
import { formatDate } from "@/lib/core/text";
import type { Urgency, WorkItem, WorklistBox, WorklistView } from "@/lib/reports/contract";

const ADDRESS = "/viec-cua-toi";

const BOX_LABELS = {
  "chua-xu-ly": "Chưa xử lý",
  "dang-cho": "Đang chờ người khác",
  "da-xu-ly": "Đã xử lý",
} as const satisfies Record<WorklistBox, string>;

const URGENCY_LABELS = {
  "qua-han": "Quá hạn",
  "hom-nay": "Hạn hôm nay",
  "trong-7-ngay": "Trong 7 ngày",
  "con-lai": "Còn lại",
} as const satisfies Record<Urgency, string>;

const EMPTY = {
  "chua-xu-ly": "Không còn việc chờ xử lý. Việc mới sẽ hiện ở đây.",
  "dang-cho": "Không có hồ sơ, đăng ký nào đang chờ người khác xử lý.",
  "da-xu-ly": "Chưa có hồ sơ nào xử lý xong.",
} as const satisfies Record<WorklistBox, string>;

const boxHref = (box: WorklistBox): string => (box === "chua-xu-ly" ? ADDRESS : `${ADDRESS}?hop=${box}`);

export function Worklist({
  view,
  urgency,
}: {
  readonly view: WorklistView;
  readonly urgency: Urgency | null;
}) {
  return (
    <>
      <Counts
        items={(["qua-han", "hom-nay", "trong-7-ngay", "con-lai"] as const).map((key) => ({
          label: URGENCY_LABELS[key],
          value: view.counts[key],
          href: `${ADDRESS}?han=${key}`,
          late: key === "qua-han",
        }))}
      />
      <Tabs
        label="Hộp"
        className="sp5"
        currentHref={boxHref(view.box)}
        items={(["chua-xu-ly", "dang-cho", "da-xu-ly"] as const).map((box) => ({
          href: boxHref(box),
          label: `${BOX_LABELS[box]} (${view.totals[box]})`,
        }))}
      />
      {view.items.length === 0 ? (
        <EmptyState>
          {urgency ? `Không có việc nào ở mục «${URGENCY_LABELS[urgency]}».` : EMPTY[view.box]}
        </EmptyState>
      ) : (
        <DataTable
          className="work"
          caption={BOX_LABELS[view.box]}
          columns={columnsFrom((view.page - 1) * PAGE_SIZE)}
          rows={view.items}
          rowKey={(item) => `${item.statusOf}-${item.id}`}
        />
      )}
      <Pager
        page={{ ...view, rows: view.items }}
        noun="việc"
        hrefOf={(page) => pageHref(view.box, urgency, page)}
      />
    </>
  );
}

function pageHref(box: WorklistBox, urgency: Urgency | null, page: number): string {
  const parameters = new URLSearchParams({
    hop: box,
    trang: String(page),
    ...(urgency ? { han: urgency } : {}),
  });
  return `${ADDRESS}?${parameters.toString()}`;
}

const columnsFrom = (before: number): readonly LedgerColumn<WorkItem>[] => [
  { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => before + index + 1, phone: { hidden: true } },
  {
    key: "task",
    kind: "name",
    head: "Việc",
    cell: ({ href, task, subject }) => <RowName href={href} name={task} note={subject} />,
    phone: { order: 1 },
  },
  { key: "code", head: "Hồ sơ", nowrap: true, cell: ({ code }) => code, phone: { order: 2, label: "Hồ sơ" } },
  { key: "from", head: "Ở đâu", cell: ({ from }) => from, phone: { order: 3, label: "Ở đâu" } },
  {
    key: "status",
    head: "Trạng thái",
    cell: ({ statusOf, status }) => <StatusTag kind={statusOf} status={status} />,
    phone: { order: 0, inline: true },
  },
  {
    key: "due",
    head: "Hạn",
    cell: ({ daysLeft, workingDaysLeft }) =>
      daysLeft === null ? (
        <span className="dim">Không có ngày</span>
      ) : (
        <DueChip
          state={runningDeadlineState(daysLeft)}
          daysLeft={daysLeft}
          workingDaysLeft={workingDaysLeft}
        />
      ),
    phone: { order: 0, inline: true },
  },
  {
    key: "date",
    kind: "number",
    head: <span className="sr">Ngày</span>,
    cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : ""),
    phone: { order: 0, inline: true },
  },
];
