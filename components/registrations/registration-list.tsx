import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { SelectField } from "@/components/forms/select-field";
import { StatusTag } from "@/components/reports/status-tag";
import { Counts } from "@/components/ui/counts";
import { runningDeadlineState } from "@/components/ui/deadline";
import { DueChip } from "@/components/ui/due-chip";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { daysBetween, type IsoDate } from "@/lib/core/dates";
import { formatCounted, PAGE_SIZE } from "@/lib/core/page";
import { formatDate } from "@/lib/core/text";
import {
  DUE_BOXES,
  type DueBox,
  type RegistrationFilter,
  type RegistrationListView,
  type RegistrationRow,
} from "@/lib/registrations/contract";
import { REGISTRATION_STATUS_LABELS, REGISTRATION_STATUSES } from "@/lib/registrations/domain/workflow";
import { UNIT_KIND_LABELS } from "@/lib/units/domain/unit-labels";

const ADDRESS = "/dang-ky";

const DUE_LABELS = {
  "qua-han": "Quá hạn",
  "hom-nay": "Hạn hôm nay",
  "trong-7-ngay": "Trong 7 ngày",
  "con-lai": "Còn lại",
} as const satisfies Record<DueBox, string>;

interface RegistrationListProps {
  readonly view: RegistrationListView;
  readonly filter: RegistrationFilter;
  readonly today: IsoDate;
}

/** What waits for the actor by its last day, then every registration he may see. */
export function RegistrationList({ view, filter, today }: RegistrationListProps) {
  return (
    <section className="sp6">
      <h2>Đăng ký và lựa chọn</h2>
      {Object.values(view.due).some((count) => count > 0) ? <DueCounts due={view.due} /> : null}
      <div className="sp4">
        <Filters view={view} filter={filter} />
      </div>
      {view.page.rows.length === 0 ? (
        <Empty filtered={isFiltered(filter)} plans={view.plans} />
      ) : (
        <DataTable
          className="sp4"
          caption="Đăng ký và lựa chọn, việc chờ đồng chí xếp trước"
          columns={columnsFrom((view.page.page - 1) * PAGE_SIZE, today)}
          rows={view.page.rows}
          rowKey={({ registrationId }) => registrationId}
        />
      )}
      <Pager page={view.page} noun="đăng ký" hrefOf={(page) => registrationsHref({ ...filter, page })} />
    </section>
  );
}

/** What waits for the person, by its last day. */
function DueCounts({ due }: Pick<RegistrationListView, "due">) {
  return (
    <Counts
      className="sp3"
      items={DUE_BOXES.map((box) => ({
        label: DUE_LABELS[box],
        value: due[box],
        href: registrationsHref({ ...NO_FILTER, due: box }),
        late: box === "qua-han",
      }))}
    />
  );
}

const NO_FILTER: RegistrationFilter = {
  text: "",
  status: null,
  unitClass: null,
  planKey: null,
  due: null,
  page: 1,
};

const isFiltered = ({ text, status, unitClass, planKey, due }: RegistrationFilter): boolean =>
  text !== "" || status !== null || unitClass !== null || planKey !== null || due !== null;

/** Address of the list as filtered. */
export function registrationsHref({
  text,
  status,
  unitClass,
  planKey,
  due,
  page = 1,
}: Omit<RegistrationFilter, "page"> & { readonly page?: number }): string {
  const parameters = new URLSearchParams({
    ...(text ? { q: text } : {}),
    ...(status ? { "trang-thai": status } : {}),
    ...(unitClass ? { loai: unitClass } : {}),
    ...(planKey ? { "ke-hoach": planKey } : {}),
    ...(due ? { han: due } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  });
  return parameters.size > 0 ? `${ADDRESS}?${parameters.toString()}` : ADDRESS;
}

function Filters({ view, filter }: Pick<RegistrationListProps, "view" | "filter">) {
  return (
    <FilterStrip action={ADDRESS} active={isFiltered(filter)}>
      <Field name="q" label="Tên đơn vị, gõ không dấu cũng được" type="search" value={filter.text} />
      <SelectField
        name="trang-thai"
        label="Trạng thái"
        value={filter.status ?? ""}
        options={REGISTRATION_STATUSES.map((status) => ({
          value: status,
          label: `${REGISTRATION_STATUS_LABELS[status]} (${formatCounted(view.counts[status] ?? 0)})`,
        })).filter(({ value }) => (view.counts[value] ?? 0) > 0 || value === filter.status)}
        emptyLabel={`Tất cả (${formatCounted(view.all)})`}
      />
      <SelectField
        name="loai"
        label="Loại hình"
        value={filter.unitClass ?? ""}
        options={view.unitClasses.map((value) => ({
          value,
          label: UNIT_KIND_LABELS[value] ?? value,
        }))}
        emptyLabel="Tất cả"
      />
      {view.plans.length > 1 ? (
        <SelectField
          name="ke-hoach"
          label="Kế hoạch"
          value={filter.planKey ?? ""}
          options={view.plans.map(({ planKey, programmeLabel, cycleYear, issuer }) => ({
            value: planKey,
            label: `${programmeLabel}, năm ${cycleYear}, ${issuer}`,
          }))}
          emptyLabel="Tất cả"
        />
      ) : null}
    </FilterStrip>
  );
}

interface EmptyProps {
  readonly filtered: boolean;
  readonly plans: RegistrationListView["plans"];
}

function Empty({ filtered, plans }: EmptyProps) {
  if (filtered) {
    return (
      <EmptyState action={<TextLink href={ADDRESS}>Bỏ bộ lọc</TextLink>}>
        Không có đăng ký nào khớp bộ lọc.
      </EmptyState>
    );
  }
  const mayEnter = plans.some(({ role }) => role === "selector" || role === "preparer");
  return (
    <EmptyState>
      Chưa có đơn vị nào được lựa chọn hoặc đăng ký.
      {mayEnter ? " Mở kế hoạch ở trên để lựa chọn, đăng ký đơn vị." : null}
    </EmptyState>
  );
}

const columnsFrom = (before: number, today: IsoDate): readonly LedgerColumn<RegistrationRow>[] => [
  { key: "no", kind: "ordinal", head: "TT", cell: (_, index) => before + index + 1, phone: { hidden: true } },
  {
    key: "name",
    kind: "name",
    head: "Đơn vị",
    cell: ({ registrationId, unitName, placeName, unitClassLabel }) => (
      <RowName
        href={`/dang-ky/${registrationId}`}
        name={unitName}
        note={placeName ? `${unitClassLabel}, ${placeName}` : unitClassLabel}
      />
    ),
    phone: { order: 2 },
  },
  {
    key: "plan",
    head: "Kế hoạch",
    cell: ({ programmeLabel, cycleYear }) => (
      <>
        {programmeLabel}
        <span className="sub">năm {cycleYear}</span>
      </>
    ),
    phone: { order: 3 },
  },
  {
    key: "body",
    head: "Nơi lựa chọn, nơi nhận",
    dim: true,
    cell: ({ receivingBodyName }) => receivingBodyName,
    phone: { label: "Nơi nhận" },
  },
  {
    key: "status",
    head: "Trạng thái",
    cell: ({ status }) => <StatusTag kind="registration" status={status} />,
    phone: { order: 1, inline: true },
  },
  {
    key: "due",
    head: "Hạn, ngày gửi",
    nowrap: true,
    cell: (row) => <DueCell row={row} today={today} />,
    phone: { order: 0, inline: true },
  },
];

function DueCell({ row, today }: { readonly row: RegistrationRow; readonly today: IsoDate }) {
  if (row.dueOn) {
    const daysLeft = daysBetween(today, row.dueOn);
    return (
      <DueChip
        state={runningDeadlineState(daysLeft)}
        daysLeft={daysLeft}
        workingDaysLeft={row.workingDaysLeft}
        closesOn={row.dueOn}
      />
    );
  }
  if (row.submittedOn) return <span className="dim">gửi {formatDate(row.submittedOn)}</span>;
  return <span className="dim">lập {formatDate(row.madeOn)}</span>;
}
