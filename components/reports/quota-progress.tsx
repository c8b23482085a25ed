import { HowCounted } from "@/components/programmes/how-counted";
import { windowText } from "@/components/registrations/window-text";
import { BackLink } from "@/components/ui/back-link";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/core/text";
import type { QuotaAreaRow, QuotaProgressView, QuotaTable } from "@/lib/reports/quota-view";

/** What each area of a plan still lacks, and how many working days are left to make it good. */
export function QuotaProgressPage({ view }: { readonly view: QuotaProgressView }) {
  const { plan, quotas } = view;
  const act = plan.entryKind === "selected" ? "lựa chọn" : "đăng ký";
  return (
    <div className="wrap">
      <BackLink href={`/ke-hoach/${plan.planVersionId}`} label={plan.title} />
      <div className="head">
        <h1>Tiến độ chỉ tiêu năm {plan.cycleYear}</h1>
        <p className="lead">
          {plan.programmeLabel}. Đơn vị đã {act} và đơn vị đã được công nhận tính riêng.
        </p>
      </div>
      <p>
        Thời gian {act}: {windowText(plan.window)}. <b>{leftText(view)}</b>
      </p>
      {plan.how ? <HowCounted how={plan.how} /> : null}
      {quotas.map((quota) => (
        <section key={quota.key} className="sp6">
          <h2>{quota.title}</h2>
          <p className="s dim">Mục {quota.clause}.</p>
          <Quota quota={quota} act={act} />
        </section>
      ))}
      {quotas.length === 0 ? <EmptyState>Kế hoạch không giao chỉ tiêu cho địa bàn này.</EmptyState> : null}
    </div>
  );
}

function leftText({ plan: { window } }: QuotaProgressView): string {
  const { state, workingDaysLeft } = window;
  if (state === "closed") return "Đã hết thời gian.";
  if (state === "not_open") return "Chưa đến thời gian.";
  return workingDaysLeft === null
    ? "Kế hoạch không nêu ngày cuối."
    : `Còn ${formatNumber(workingDaysLeft)} ngày làm việc.`;
}

function Quota({ quota, act }: { readonly quota: QuotaTable; readonly act: string }) {
  if (quota.kind === "assigned") return <Assigned quota={quota} act={act} />;
  return quota.areas.length === 0 ? (
    <EmptyState>Chưa có địa bàn nào để tính chỉ tiêu này.</EmptyState>
  ) : (
    <DataTable
      className="sp3"
      caption={quota.title}
      rows={quota.areas}
      rowKey={({ areaId }) => areaId}
      columns={columnsOf(quota, act)}
    />
  );
}

type Minimum = Extract<QuotaTable, { kind: "minimum" }>;

const columnsOf = ({ combine }: Minimum, act: string): readonly LedgerColumn<QuotaAreaRow>[] => {
  const joint = combine === "all_of" ? " và " : " hoặc ";
  return [
    { key: "name", kind: "name", head: "Địa bàn", cell: ({ name }) => name, phone: { order: 0 } },
    {
      key: "registered",
      head: `Đã ${act}`,
      cell: (row) => <Parts row={row} count="registered" />,
      phone: { order: 2, label: `Đã ${act}` },
    },
    {
      key: "recognised",
      head: "Đã công nhận",
      cell: (row) => <Parts row={row} count="recognised" />,
      phone: { order: 3, label: "Đã công nhận" },
    },
    {
      key: "state",
      head: "Chỉ tiêu",
      cell: ({ registrationsMet, lackingRegistered }) =>
        registrationsMet ? (
          <Tag tone="ok">Đã đủ</Tag>
        ) : (
          <>
            <Tag tone="warn">Còn thiếu</Tag>
            <span className="sub">
              {lackingRegistered.map(({ title, count }) => `${formatNumber(count)} ${title}`).join(joint)}
            </span>
          </>
        ),
      phone: { order: 1 },
    },
  ];
};

const Parts = ({ row, count }: { readonly row: QuotaAreaRow; readonly count: "registered" | "recognised" }) =>
  row.parts.map((part) => (
    <span key={part.key} className="sub">
      {formatNumber(part[count])}/{formatNumber(part.atLeast)} {part.title}
    </span>
  ));

function Assigned({
  quota,
  act,
}: {
  readonly quota: Extract<QuotaTable, { kind: "assigned" }>;
  readonly act: string;
}) {
  const { assignedBy, number, registered, recognised, shortRegistered, shortRecognised } = quota;
  const short = (count: number | null): string =>
    count === null ? "" : count === 0 ? ", đã đủ" : `, còn thiếu ${formatNumber(count)}`;
  return (
    <SummaryList
      className="sp3"
      items={[
        {
          term: `${assignedBy} giao`,
          value: number === null ? "Chưa nhập số được giao trong kế hoạch" : formatNumber(number),
        },
        { term: `Đã ${act}`, value: `${formatNumber(registered)}${short(shortRegistered)}` },
        { term: "Đã công nhận", value: `${formatNumber(recognised)}${short(shortRecognised)}` },
      ]}
    />
  );
}
