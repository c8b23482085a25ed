import { recognitionStatusLabel } from "@/components/public/recognition-status-tag";
import { StatusTag } from "@/components/reports/status-tag";
import { Field } from "@/components/forms/field";
import { SelectField } from "@/components/forms/select-field";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterStrip } from "@/components/forms/filter-strip";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { PAGE_SIZE } from "@/lib/core/page";
import type { UnitFilter, UnitListView, UnitRow } from "@/lib/units/contract";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";
import { UNIT_KIND_LABELS } from "@/lib/units/domain/unit-labels";

interface UnitListProps {
  readonly view: UnitListView;
  readonly filter: UnitFilter;
}

/** A kind that an old address still asks for stays in the list, so that the filter says what it does. */
const kindOptions = ({ kinds }: UnitListView, { kind }: UnitFilter) =>
  UNIT_CLASSES.filter((known) => kinds.includes(known) || known === kind).map((value) => ({
    value,
    label: UNIT_KIND_LABELS[value] ?? value,
  }));

const levelLabel = (level: string | null): string =>
  level === "commune" || level === "district" || level === "province"
    ? MANAGING_LEVEL_LABELS[level]
    : "chưa ghi";

export function UnitList({ view, filter }: UnitListProps) {
  const active = filter.text !== "" || filter.kind !== null || filter.unregistered;
  return (
    <>
      <div className="sp4">
        <FilterStrip action="/don-vi" active={active}>
          <Field name="q" label="Tên đơn vị, gõ không dấu cũng được" type="search" value={filter.text} />
          <SelectField
            name="loai"
            label="Loại hình"
            value={filter.kind ?? ""}
            options={kindOptions(view, filter)}
            emptyLabel="Tất cả"
          />
          <SelectField
            name="dang-ky"
            label={`Năm ${view.year}`}
            value={filter.unregistered ? "chua" : ""}
            options={[{ value: "chua", label: "Chưa đăng ký, chưa được chọn" }]}
            emptyLabel="Tất cả"
          />
        </FilterStrip>
      </div>
      {view.rows.length === 0 ? (
        <EmptyState
          action={
            active ? (
              <TextLink href="/don-vi">Bỏ bộ lọc</TextLink>
            ) : view.canAdd ? (
              <LinkButton href="/don-vi/them">Thêm đơn vị</LinkButton>
            ) : null
          }
        >
          {active
            ? "Không có đơn vị nào khớp bộ lọc."
            : "Chưa có đơn vị nào. Thêm cơ quan, doanh nghiệp, cơ sở giáo dục đang quản lý."}
        </EmptyState>
      ) : (
        <DataTable
          className="sp4"
          caption="Đơn vị trên địa bàn"
          columns={columnsFrom((view.page - 1) * PAGE_SIZE, view.year)}
          rows={view.rows}
          rowKey={({ unitId }) => unitId}
        />
      )}
      <Pager page={view} noun="đơn vị" hrefOf={(page) => unitsHref(filter, page)} />
    </>
  );
}

/** Address of the list as filtered. */
export function unitsHref({ text, kind, unregistered }: Omit<UnitFilter, "page">, page = 1): string {
  const parameters = new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(kind ? { loai: kind } : {}),
    ...(unregistered ? { "dang-ky": "chua" } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  });
  return parameters.size > 0 ? `/don-vi?${parameters.toString()}` : "/don-vi";
}

const columnsFrom = (before: number, year: number): readonly LedgerColumn<UnitRow>[] => [
  { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => before + index + 1, phone: { hidden: true } },
  {
    key: "name",
    kind: "name",
    head: "Đơn vị",
    cell: ({ unitId, name, placeName }) => (
      <RowName href={`/don-vi/${unitId}`} name={name} note={placeName} />
    ),
    phone: { order: 1 },
  },
  {
    key: "kind",
    head: "Loại hình",
    cell: ({ kind }) => UNIT_KIND_LABELS[kind] ?? kind,
    phone: { order: 2, label: "Loại hình" },
  },
  {
    key: "level",
    head: "Quản lý",
    cell: ({ managingLevel }) => levelLabel(managingLevel),
    phone: { order: 3, label: "Quản lý" },
  },
  {
    key: "title",
    head: "Danh hiệu gần nhất",
    cell: ({ latestTitle }) =>
      latestTitle ? (
        <>
          {latestTitle.title}
          <span className="sub">
            năm {latestTitle.year}, {recognitionStatusLabel(latestTitle.status).toLowerCase()}
          </span>
        </>
      ) : (
        <span className="dim">Chưa có</span>
      ),
    phone: { label: "Danh hiệu gần nhất" },
  },
  {
    key: "year",
    head: `Năm ${year}`,
    cell: ({ thisYear }) => <ThisYear thisYear={thisYear} />,
    phone: { order: 0 },
  },
];

function ThisYear({ thisYear }: Pick<UnitRow, "thisYear">) {
  if (!thisYear) return <span className="dim">Chưa đăng ký</span>;
  const tag = <StatusTag kind={thisYear.statusOf} status={thisYear.status} />;
  return thisYear.href ? <TextLink href={thisYear.href}>{tag}</TextLink> : tag;
}
