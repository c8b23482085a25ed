import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { SelectField } from "@/components/forms/select-field";
import { recognitionStatusLabel, StandingTag } from "@/components/public/recognition-status-tag";
import { DecisionCell } from "@/components/recognition/decision-cell";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { endedWords, standingSource } from "@/components/recognition/standing-words";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import type {
  RecognitionFilter,
  RecognitionList as View,
  RecognitionRow,
} from "@/lib/recognition/after-contract";
import { RECOGNITION_STATUSES } from "@/lib/recognition/domain/public-facts";

const ADDRESS = "/cong-nhan";

function hrefOf({ status, search }: RecognitionFilter, page: number): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set("tim", search);
  if (status) parameters.set("tinh-trang", status);
  if (page > 1) parameters.set("trang", String(page));
  const query = parameters.toString();
  return query ? `${ADDRESS}?${query}` : ADDRESS;
}

/** Titles of the territory, with how each stands today and by which paper. */
export function RecognitionList({ view: { page, filter } }: { readonly view: View }) {
  const isFiltered = filter.status !== null || filter.search !== "";
  return (
    <>
      <FilterStrip action={ADDRESS} active={isFiltered}>
        <Field name="tim" type="search" label="Tên đơn vị" value={filter.search} />
        <SelectField
          name="tinh-trang"
          label="Tình trạng"
          emptyLabel="Mọi tình trạng"
          value={filter.status ?? ""}
          options={RECOGNITION_STATUSES.map((status) => ({
            value: status,
            label: recognitionStatusLabel(status),
          }))}
        />
      </FilterStrip>
      {page.total > 0 ? (
        <>
          <DataTable
            caption="Kết quả công nhận"
            rows={page.rows}
            rowKey={({ recognitionId }) => recognitionId}
            columns={COLUMNS}
          />
          <Pager page={page} noun="kết quả" hrefOf={(number) => hrefOf(filter, number)} />
        </>
      ) : (
        <EmptyState action={isFiltered ? <TextLink href={ADDRESS}>Bỏ bộ lọc</TextLink> : undefined}>
          {isFiltered ? "Không có kết quả nào khớp bộ lọc." : "Chưa có đơn vị được công nhận."}
        </EmptyState>
      )}
    </>
  );
}

const COLUMNS: readonly LedgerColumn<RecognitionRow>[] = [
  {
    key: "don-vi",
    kind: "name",
    head: "Đơn vị, tên khi được công nhận",
    cell: (row) => (
      <RowName
        href={`${ADDRESS}/${row.recognitionId}`}
        name={row.unitName}
        note={[unitKindLabel(row.unitKind), row.placeName].filter(Boolean).join(" · ")}
      />
    ),
    phone: { order: 1 },
  },
  {
    key: "noi-dung",
    head: "Nội dung công nhận",
    cell: ({ title, cycleYear }) => `${title}, năm ${cycleYear}`,
  },
  {
    key: "quyet-dinh",
    head: "Quyết định",
    cell: (row) => <DecisionCell row={row} />,
  },
  {
    key: "tinh-trang",
    head: "Tình trạng",
    cell: (row) => (
      <>
        <StandingTag status={row.status} ended={row.ended !== null} />
        <span className="sub">{endedWords(row) ?? standingSource(row)}</span>
      </>
    ),
    phone: { order: 0 },
  },
];
