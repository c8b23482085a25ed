import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { SelectField } from "@/components/forms/select-field";
import { listAddress } from "@/components/public/list-address";
import { StandingTag } from "@/components/public/recognition-status-tag";
import { DecisionCell } from "@/components/recognition/decision-cell";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { PAGE_SIZE } from "@/lib/core/page";
import { formatDate } from "@/lib/core/text";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";
import type { PublicList as PublicListView, PublicRow } from "@/lib/recognition/contract";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

const ADDRESS = "/don-vi-duoc-cong-nhan";

/** P-3: everybody's list of recognised units, one row per recognition. */
export function PublicList({ view }: { readonly view: PublicListView }) {
  const { page, filter } = view;
  return (
    <>
      <Filters view={view} />
      {page.total > 0 ? (
        <>
          <DataTable
            caption="Đơn vị được công nhận"
            rows={page.rows}
            rowKey={(row) => `${row.code} ${row.unitName} ${row.cycleYear} ${row.title}`}
            columns={columnsFrom((page.page - 1) * PAGE_SIZE)}
          />
          <Pager page={page} noun="đơn vị" hrefOf={(number) => listAddress(ADDRESS, filter, number)} />
          <p className="sp4">
            <TextLink href={listAddress("/api/public/recognised", filter)} plain>
              Tải danh sách này (CSV)
            </TextLink>
          </p>
        </>
      ) : (
        <Nothing view={view} />
      )}
    </>
  );
}

const isFiltered = ({ filter }: PublicListView): boolean =>
  Boolean(filter.year ?? filter.unitKind ?? filter.tenantId ?? filter.programme) || filter.search !== "";

function Nothing({ view }: { readonly view: PublicListView }) {
  const { filter } = view;
  const onlyYear = filter.year && !filter.unitKind && !filter.tenantId && !filter.programme && !filter.search;
  if (onlyYear) return <EmptyState>Năm {filter.year} chưa có quyết định nào được công bố.</EmptyState>;
  return isFiltered(view) ? (
    <EmptyState action={<TextLink href={ADDRESS}>Bỏ bộ lọc</TextLink>}>
      Không có đơn vị nào khớp bộ lọc.
    </EmptyState>
  ) : (
    <EmptyState>Chưa có quyết định nào được công bố.</EmptyState>
  );
}

function Filters({ view }: { readonly view: PublicListView }) {
  const { filter, years, tenants } = view;
  return (
    <FilterStrip action={ADDRESS} active={isFiltered(view)}>
      <Field name="tim" type="search" label="Tên đơn vị" value={filter.search} />
      <SelectField
        name="nam"
        label="Năm"
        emptyLabel="Mọi năm"
        value={filter.year ? String(filter.year) : ""}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        name="loai"
        label="Loại hình"
        emptyLabel="Mọi loại hình"
        value={filter.unitKind ?? ""}
        options={UNIT_CLASSES.map((kind) => ({ value: kind, label: unitKindLabel(kind) }))}
      />
      <SelectField
        name="danh-hieu"
        label="Nội dung công nhận"
        emptyLabel="Mọi nội dung"
        value={filter.programme ?? ""}
        options={PROGRAMMES.filter((one) => one !== "movement_grade").map((programme) => ({
          value: programme,
          label: PROGRAMME_LABELS[programme],
        }))}
      />
      {tenants.length > 1 ? (
        <SelectField
          name="tinh"
          label="Tỉnh, thành phố"
          emptyLabel="Mọi tỉnh, thành phố"
          value={filter.tenantId ?? ""}
          options={tenants.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </FilterStrip>
  );
}

const columnsFrom = (before: number): readonly LedgerColumn<PublicRow>[] => [
  {
    key: "stt",
    kind: "ordinal",
    head: <span className="sr">Số thứ tự</span>,
    cell: (_row, index) => before + index + 1,
  },
  {
    key: "don-vi",
    kind: "name",
    head: "Đơn vị",
    cell: (row) => (
      <RowName
        name={row.unitName}
        note={[unitKindLabel(row.unitKind), row.placeName].filter(Boolean).join(" · ")}
      />
    ),
    phone: { order: 1 },
  },
  {
    key: "nam",
    kind: "number",
    head: "Năm",
    cell: ({ cycleYear }) => cycleYear,
    phone: { label: "Năm", inline: true },
  },
  { key: "noi-dung", head: "Nội dung công nhận", cell: ({ title }) => title },
  {
    key: "quyet-dinh",
    head: "Quyết định",
    cell: (row) => <DecisionCell row={row} />,
  },
  {
    key: "trang-thai",
    head: "Trạng thái",
    cell: (row) => (
      <>
        <StandingTag status={row.status} ended={row.successorNames !== null} />
        {statusNote(row) ? <span className="sub">{statusNote(row)}</span> : null}
      </>
    ),
    phone: { order: 0 },
  },
  {
    key: "ma",
    head: "Mã xác thực",
    nowrap: true,
    cell: ({ code }) =>
      code ? (
        <TextLink href={`/xac-thuc/${code}`} plain>
          {code}
        </TextLink>
      ) : (
        ""
      ),
    phone: { label: "Mã" },
  },
];

/** The paper and day behind the status; for a merged unit, what it became. */
function statusNote({ successorNames, statusDocument, statusOn }: PublicRow): string | null {
  if (successorNames) return `Đơn vị đã sáp nhập, nay thuộc ${successorNames}`;
  return statusDocument && statusOn ? `${statusDocument} ngày ${formatDate(statusOn)}` : null;
}
