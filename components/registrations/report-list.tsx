import { StatusTag } from "@/components/reports/status-tag";
import { Counts } from "@/components/ui/counts";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { PAGE_SIZE } from "@/lib/core/page";
import { formatDate } from "@/lib/core/text";
import {
  REPORT_FILTERS,
  type ReportFilter,
  type ReportListView,
  type ReportRow,
} from "@/lib/registrations/report-contract";

const FILTER_LABELS = {
  "da-gui": "Đã gửi",
  "chua-gui": "Chưa gửi, còn hạn",
  "qua-han": "Quá hạn, chưa gửi",
  "gui-muon": "Gửi muộn",
  "den-do": "Có tiêu chí mức Đỏ",
} as const satisfies Record<ReportFilter, string>;

/** Shown also at nought; the rest says nothing of a month in which there is none. */
const ALWAYS: readonly ReportFilter[] = ["da-gui", "den-do"];
const LATE: readonly ReportFilter[] = ["qua-han", "den-do"];

const href = (period: string, filter: ReportFilter | null, page = 1): string => {
  const parameters = new URLSearchParams({
    ky: period,
    ...(filter ? { loc: filter } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  });
  return `/bao-cao-thang?${parameters.toString()}`;
};

/** Reports of one period: who has sent, who is late, where the red lights are. */
export function ReportList({ view }: { readonly view: ReportListView }) {
  const { period, periods, filter, counts, page } = view;
  if (!period) {
    return (
      <EmptyState>
        Chưa có đơn vị nào phải báo cáo. Đơn vị báo cáo định kỳ từ khi được đưa vào kế hoạch, nếu kế hoạch yêu
        cầu.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="s dim sp2">
        Gửi {view.receiverName}. Căn cứ: mục {view.clause}.
      </p>
      <Tabs
        label="Kỳ"
        className="sp4"
        currentHref={href(period.key, null)}
        items={periods.map(({ key, label }) => ({ href: href(key, null), label }))}
      />
      <h2 className="sr">Báo cáo {period.label}</h2>
      <Counts
        items={REPORT_FILTERS.filter((one) => counts[one] > 0 || ALWAYS.includes(one)).map((one) => ({
          label: FILTER_LABELS[one],
          value: counts[one],
          href: href(period.key, one),
          late: LATE.includes(one),
        }))}
      />
      {filter ? (
        <p className="sp4">
          {FILTER_LABELS[filter]}. <TextLink href={href(period.key, null)}>Xem cả {view.all} đơn vị</TextLink>
        </p>
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState>Không có đơn vị nào trong mục này.</EmptyState>
      ) : (
        <DataTable
          className="sp4"
          caption={`Báo cáo ${period.label} theo đơn vị`}
          columns={columnsFrom((page.page - 1) * PAGE_SIZE, period.key)}
          rows={page.rows}
          rowKey={({ registrationId }) => registrationId}
          rowState={({ mark, reds }) => (mark === "overdue" || reds > 0 ? "missing" : null)}
        />
      )}
      <Pager page={page} noun="đơn vị" hrefOf={(number) => href(period.key, filter, number)} />
    </>
  );
}

const columnsFrom = (before: number, period: string): readonly LedgerColumn<ReportRow>[] => [
  { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => before + index + 1, phone: { hidden: true } },
  {
    key: "unit",
    kind: "name",
    head: "Đơn vị",
    cell: ({ registrationId, unitName, unitClassLabel }) => (
      <RowName href={`/bao-cao-thang/${registrationId}/${period}`} name={unitName} note={unitClassLabel} />
    ),
    phone: { order: 1 },
  },
  {
    key: "mark",
    head: "Trạng thái",
    cell: ({ mark, corrected }) => (
      <>
        <StatusTag kind="report" status={mark} />
        {corrected ? <span className="sub">đã gửi bản sửa</span> : null}
      </>
    ),
    phone: { order: 0 },
  },
  {
    key: "due",
    head: "Hạn",
    nowrap: true,
    dim: true,
    cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : "Không nêu"),
    phone: { inline: true, label: "Hạn" },
  },
  {
    key: "sent",
    head: "Ngày gửi",
    nowrap: true,
    cell: ({ sentOn }) => (sentOn ? formatDate(sentOn) : "–"),
    phone: { inline: true, label: "Gửi" },
  },
  {
    key: "lights",
    head: "Tiêu chí cần chú ý",
    cell: lightsCell,
    phone: { order: 2 },
  },
];

function lightsCell({ mark, reds, yellows, redLines }: ReportRow) {
  if (mark !== "sent" && mark !== "sent_late") return "–";
  if (reds + yellows === 0) return "Mọi tiêu chí mức Xanh";
  const words = [...(reds > 0 ? [`${reds} Đỏ`] : []), ...(yellows > 0 ? [`${yellows} Vàng`] : [])].join(", ");
  return (
    <>
      {words}
      {redLines.map((line) => (
        <span className="sub" key={line}>
          {line}
        </span>
      ))}
    </>
  );
}
