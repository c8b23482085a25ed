import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { SelectField } from "@/components/forms/select-field";
import { outcomeLabel, RESULT_STATUS_LABELS, RESULT_STATUS_TONES } from "@/components/results/result-words";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { PAGE_SIZE } from "@/lib/core/page";
import { formatDate } from "@/lib/core/text";
import type { PaperResultFilter, PaperResultListView, PaperResultRow } from "@/lib/results/contract";
import { PAPER_RESULT_STATUSES } from "@/lib/results/domain/paper-result";

interface PaperResultListProps {
  readonly view: PaperResultListView;
  readonly filter: PaperResultFilter;
}

/** What was read from decisions on paper, who has checked it and what still waits. */
export function PaperResultList({ view, filter }: PaperResultListProps) {
  const active = filter.year !== null || filter.status !== null || filter.text !== "";
  return (
    <>
      <div className="sp4">
        <FilterStrip action="/ket-qua" active={active}>
          <Field name="q" label="Tên đơn vị" type="search" value={filter.text} />
          <SelectField
            name="nam"
            label="Năm của kết quả"
            value={filter.year === null ? "" : String(filter.year)}
            options={view.years.map((year) => ({ value: String(year), label: String(year) }))}
            emptyLabel="Tất cả"
          />
          <SelectField
            name="trang-thai"
            label="Trạng thái"
            value={filter.status ?? ""}
            options={PAPER_RESULT_STATUSES.map((value) => ({ value, label: RESULT_STATUS_LABELS[value] }))}
            emptyLabel="Tất cả"
          />
        </FilterStrip>
      </div>
      {view.rows.length === 0 ? (
        <EmptyState
          action={
            active ? (
              <TextLink href="/ket-qua">Bỏ bộ lọc</TextLink>
            ) : (
              <LinkButton href="/ket-qua/nhap">Nhập kết quả</LinkButton>
            )
          }
        >
          {active ? "Không có dòng nào khớp bộ lọc." : "Chưa nhập kết quả nào từ văn bản giấy."}
        </EmptyState>
      ) : (
        <DataTable
          className="sp4"
          caption="Kết quả nhập từ giấy"
          columns={columnsFrom((view.page - 1) * PAGE_SIZE)}
          rows={view.rows}
          rowKey={({ resultId }) => resultId}
        />
      )}
      <Pager page={view} noun="dòng" hrefOf={(page) => pageHref(filter, page)} />
    </>
  );
}

function pageHref({ year, status, text }: PaperResultFilter, page: number): string {
  const parameters = new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(year === null ? {} : { nam: String(year) }),
    ...(status ? { "trang-thai": status } : {}),
    trang: String(page),
  });
  return `/ket-qua?${parameters.toString()}`;
}

const columnsFrom = (before: number): readonly LedgerColumn<PaperResultRow>[] => [
  { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => before + index + 1, phone: { hidden: true } },
  {
    key: "unit",
    kind: "name",
    head: "Đơn vị, kết quả",
    cell: ({ resultId, unitName, outcome }) => (
      <RowName href={`/ket-qua/${resultId}`} name={unitName} note={outcomeLabel(outcome)} />
    ),
    phone: { order: 1 },
  },
  {
    key: "year",
    head: "Năm",
    nowrap: true,
    cell: ({ cycleYear }) => cycleYear,
    phone: { order: 2, label: "Năm" },
  },
  {
    key: "document",
    head: "Văn bản",
    cell: ({ decisionNumber, decidedOn, deciderName }) => (
      <>
        Số {decisionNumber} ngày {formatDate(decidedOn)}
        <span className="sub">{deciderName}</span>
      </>
    ),
    phone: { order: 3, label: "Văn bản" },
  },
  {
    key: "entered",
    head: "Người nhập",
    cell: ({ enteredBy, enteredOn }) => (
      <>
        {enteredBy}
        <span className="sub">{formatDate(enteredOn)}</span>
      </>
    ),
    phone: { label: "Người nhập" },
  },
  {
    key: "status",
    head: "Trạng thái",
    cell: ({ status }) => <Tag tone={RESULT_STATUS_TONES[status]}>{RESULT_STATUS_LABELS[status]}</Tag>,
    phone: { order: 0 },
  },
];
