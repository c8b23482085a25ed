import { programmeWords } from "@/components/dossiers/dossier-words";
import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { Form } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { StatusTag, statusLabel } from "@/components/reports/status-tag";
import { Counts } from "@/components/ui/counts";
import { runningDeadlineState } from "@/components/ui/deadline";
import { DueChip } from "@/components/ui/due-chip";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import { DOSSIER_STATUSES } from "@/lib/dossiers/domain/workflow";
import type {
  DeadlineView,
  DossierFilter,
  DossierListView,
  DossierRow,
  OpenableRegistration,
} from "@/lib/dossiers/officer-views";

const ADDRESS = "/ho-so";

const DUE_PARAMETERS = { soon: "sap-den", overdue: "qua-han" } as const;

interface DossierListProps {
  readonly view: DossierListView;
  readonly filter: DossierFilter;
}

/** O-5, the list: what may be opened, four counts, filter, rows. */
export function DossierList({ view, filter }: DossierListProps) {
  const active = filter.text !== "" || filter.status !== null || filter.due !== null;
  return (
    <>
      <OpenableList items={view.openable} />
      <Counts
        items={[
          { label: "Đang soạn", value: view.counts.draft, href: `${ADDRESS}?trang-thai=draft` },
          { label: "Chờ bổ sung", value: view.counts.returned, href: `${ADDRESS}?trang-thai=returned` },
          { label: "Còn 7 ngày trở xuống", value: view.counts.dueSoon, href: `${ADDRESS}?han=sap-den` },
          { label: "Quá hạn", value: view.counts.overdue, href: `${ADDRESS}?han=qua-han`, late: true },
        ]}
      />
      <div className="sp4">
        <FilterStrip action={ADDRESS} active={active}>
          <Field name="q" label="Tên đơn vị hoặc mã hồ sơ" type="search" value={filter.text} />
          <SelectField
            name="trang-thai"
            label="Trạng thái"
            value={filter.status ?? ""}
            emptyLabel="Tất cả"
            options={DOSSIER_STATUSES.map((status) => ({
              value: status,
              label: statusLabel("dossier", status),
            }))}
          />
          <SelectField
            name="han"
            label="Thời hạn"
            value={filter.due ? DUE_PARAMETERS[filter.due] : ""}
            emptyLabel="Tất cả"
            options={[
              { value: "sap-den", label: "Còn 7 ngày trở xuống" },
              { value: "qua-han", label: "Quá hạn" },
            ]}
          />
        </FilterStrip>
      </div>
      {view.page.total === 0 ? (
        <div className="sp4">
          <NothingHere active={active} year={view.year} />
        </div>
      ) : (
        <div className="sp4">
          <DataTable
            caption="Hồ sơ"
            columns={COLUMNS}
            rows={view.page.rows}
            rowKey={({ id }) => id}
            rowState={({ status }) => (status === "returned" ? "look" : null)}
          />
          <Pager page={view.page} noun="hồ sơ" hrefOf={(page) => dossiersHref(filter, page)} />
        </div>
      )}
    </>
  );
}

function NothingHere({ active, year }: { readonly active: boolean; readonly year: number }) {
  if (active) {
    return (
      <EmptyState action={<TextLink href={ADDRESS}>Bỏ bộ lọc</TextLink>}>
        Không có hồ sơ nào khớp bộ lọc.
      </EmptyState>
    );
  }
  return (
    <EmptyState>
      Chưa có hồ sơ năm {year}. Hồ sơ mở sau khi đơn vị được lựa chọn, ghi nhận đăng ký hoặc phê duyệt, theo
      kế hoạch của tỉnh.
    </EmptyState>
  );
}

/** Units that have come far enough: their dossiers are opened from here. */
function OpenableList({ items }: { readonly items: readonly OpenableRegistration[] }) {
  if (items.length === 0) return null;
  return (
    <section className="sp5" aria-labelledby="mo-ho-so">
      <h2 className="h-led" id="mo-ho-so">
        Đơn vị được mở hồ sơ ({items.length})
      </h2>
      <ul>
        {items.map(({ registrationId, unitName, programme, cycleYear, closesOn }) => (
          <li className="open-row" key={registrationId}>
            <div>
              <b>{unitName}</b>
              <span className="sub">
                {programmeWords(programme)} năm {cycleYear}
                {closesOn ? ` · hạn gửi ${formatDate(closesOn)}` : ""}
              </span>
            </div>
            <Form
              action="/api/dossiers/open-dossier"
              returnTo={ADDRESS}
              next="/ho-so/{dossierId}"
              idempotencyKey={newId()}
              state={null}
              aria-label={`Mở hồ sơ ${unitName}`}
            >
              <input type="hidden" name="registrationId" value={registrationId} />
              <SubmitButton kind="secondary" size="small">
                Mở hồ sơ
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COLUMNS: readonly LedgerColumn<DossierRow>[] = [
  {
    key: "no",
    head: <span className="sr">Số thứ tự</span>,
    kind: "ordinal",
    cell: (_, index) => index + 1,
    phone: { hidden: true },
  },
  {
    key: "due",
    head: "Thời hạn",
    nowrap: true,
    cell: ({ deadline }) =>
      deadline ? <DueCell deadline={deadline} /> : <span className="dim">Không tính hạn</span>,
    phone: { order: 0, inline: true },
  },
  {
    key: "name",
    head: "Đơn vị",
    kind: "name",
    cell: ({ id, unitName, code, programme, cycleYear }) => (
      <RowName
        href={`${ADDRESS}/${id}`}
        name={unitName}
        note={`${code} · ${programmeWords(programme)} năm ${cycleYear}`}
      />
    ),
    phone: { order: 2 },
  },
  {
    key: "done",
    head: "Đã đánh giá",
    kind: "number",
    cell: ({ answered, criteriaTotal }) => `${answered}/${criteriaTotal}`,
    phone: { label: "Đã đánh giá" },
  },
  {
    key: "holder",
    head: "Nơi giữ việc",
    cell: ({ currentBodyName }) => currentBodyName,
    phone: { label: "Nơi giữ việc" },
  },
  {
    key: "status",
    head: "Trạng thái",
    cell: ({ status }) => <StatusTag kind="dossier" status={status} />,
    phone: { order: 1, inline: true },
  },
];

function DueCell({ deadline: { closesOn, daysLeft, workingDaysLeft } }: { readonly deadline: DeadlineView }) {
  return (
    <>
      <DueChip state={runningDeadlineState(daysLeft)} daysLeft={daysLeft} workingDaysLeft={workingDaysLeft} />
      <span className="sub">{formatDate(closesOn)}</span>
    </>
  );
}

/** Address of the list as filtered. */
export function dossiersHref({ text, status, due }: Omit<DossierFilter, "page">, page = 1): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  if (status) parameters.set("trang-thai", status);
  if (due) parameters.set("han", DUE_PARAMETERS[due]);
  if (page > 1) parameters.set("trang", String(page));
  return parameters.size > 0 ? `${ADDRESS}?${parameters.toString()}` : ADDRESS;
}
