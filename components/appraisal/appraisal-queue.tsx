import { checkWords } from "@/components/appraisal/appraisal-words";
import { queueHref } from "@/components/appraisal/queue-address";
import { ChoiceError, choiceErrorId } from "@/components/forms/choice-error";
import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { Form } from "@/components/forms/form";
import { errorOf, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { StatusTag } from "@/components/reports/status-tag";
import { Counts } from "@/components/ui/counts";
import { runningDeadlineState } from "@/components/ui/deadline";
import { DueChip } from "@/components/ui/due-chip";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { Pager } from "@/components/ui/pager";
import { RowName } from "@/components/ui/row-name";
import { SortLink } from "@/components/ui/sort-link";
import { Tag } from "@/components/ui/tag";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { daysBetween } from "@/lib/core/dates";
import { capital, formatDate, formatNumber } from "@/lib/core/text";
import {
  QUEUE_URGENCIES,
  QUEUE_VIEWS,
  type QueueSort,
  type QueueUrgency,
  type QueueView,
} from "@/lib/dossiers/domain/appraisal-queue";
import type { AppraisalQueueView, QueueRow } from "@/lib/dossiers/review-views";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

const URGENCY_LABELS = {
  "qua-han": "Quá hạn",
  "hom-nay": "Hạn hôm nay",
  "trong-7-ngay": "Trong 7 ngày",
  "con-lai": "Còn lại",
} as const satisfies Record<QueueUrgency, string>;

const VIEW_LABELS = {
  "tat-ca": "Tất cả",
  "moi-gui": "Mới gửi",
  "cua-toi": "Đang xử lý của tôi",
  "da-bo-sung": "Đã bổ sung",
  "du-dieu-kien": "Đủ điều kiện trình",
  "qua-han": "Quá hạn",
} as const satisfies Record<QueueView, string>;

const classLabel = (unitClass: string): string => {
  const known = UNIT_CLASSES.find((one) => one === unitClass);
  return known ? capital(UNIT_CLASS_LABELS[known]) : unitClass;
};

/** «Hồ sơ chờ thẩm định», or «đánh giá», by what the body does. */
export const queueTitle = (stages: AppraisalQueueView["stages"]): string =>
  stages.length === 1 && stages[0] === "evaluate" ? "Hồ sơ chờ đánh giá" : "Hồ sơ chờ thẩm định";

interface AppraisalQueueProps {
  readonly view: AppraisalQueueView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** counts by deadline, saved views, filter, and the dossiers; several may be taken in hand at once. */
export function AppraisalQueue({ view, state, idempotencyKey }: AppraisalQueueProps) {
  const { filter } = view;
  return (
    <>
      <Counts
        items={QUEUE_URGENCIES.map((urgency) => ({
          label: URGENCY_LABELS[urgency],
          value: view.counts[urgency],
          href: queueHref({ ...filter, ...CLEARED }, { urgency, view: "tat-ca" }),
          late: urgency === "qua-han",
        }))}
      />
      <Tabs
        label="Danh sách"
        className="sp3"
        currentHref={queueHref(filter, { page: 1, urgency: null })}
        items={QUEUE_VIEWS.map((name) => ({
          href: queueHref(filter, { view: name, page: 1, urgency: null }),
          label: `${VIEW_LABELS[name]} (${formatNumber(view.totals[name])})`,
        }))}
      />
      <QueueFilterStrip view={view} />
      {view.rows.length === 0 ? (
        <EmptyQueue view={view} />
      ) : (
        <QueueTable view={view} state={state} idempotencyKey={idempotencyKey} />
      )}
      <Pager page={view} noun="hồ sơ" hrefOf={(page) => queueHref(filter, { page })} />
    </>
  );
}

function QueueFilterStrip({ view }: { readonly view: AppraisalQueueView }) {
  const { filter, unitClasses, places, people } = view;
  const all = { emptyLabel: "Tất cả" };
  return (
    <FilterStrip action={queueHref(filter, CLEARED)} active={isFiltered(view)}>
      {filter.view === "tat-ca" ? null : <input type="hidden" name="xem" value={filter.view} />}
      <Field name="q" type="search" label="Tên đơn vị hoặc mã hồ sơ" value={filter.text} />
      <SelectField
        name="loai"
        label="Loại hình"
        value={filter.unitClass ?? ""}
        options={unitClasses.map((value) => ({ value, label: classLabel(value) }))}
        {...all}
      />
      {places.length > 1 ? (
        <SelectField name="dia-ban" label="Địa bàn" value={filter.place ?? ""} options={places} {...all} />
      ) : null}
      <SelectField
        name="can-bo"
        label="Người xử lý"
        value={filter.person ?? ""}
        options={[{ value: "none", label: "Chưa giao" }, ...people]}
        {...all}
      />
    </FilterStrip>
  );
}

const CLEARED = { text: "", unitClass: null, place: null, person: null, urgency: null, page: 1 };

const isFiltered = ({ filter }: AppraisalQueueView): boolean =>
  filter.text !== "" ||
  filter.unitClass !== null ||
  filter.place !== null ||
  filter.person !== null ||
  filter.urgency !== null;

function EmptyQueue({ view }: { readonly view: AppraisalQueueView }) {
  if (isFiltered(view) || view.filter.view !== "tat-ca") {
    const all = queueHref({ ...view.filter, ...CLEARED }, { view: "tat-ca" });
    return (
      <EmptyState action={<TextLink href={all}>Bỏ bộ lọc</TextLink>}>
        Không có hồ sơ nào khớp bộ lọc.
      </EmptyState>
    );
  }
  return (
    <EmptyState>
      Chưa có hồ sơ nào chờ thẩm định. Hồ sơ đơn vị gửi lên sẽ hiện ở đây, hạn gần nhất trước.
    </EmptyState>
  );
}

function QueueTable({ view, state, idempotencyKey }: AppraisalQueueProps) {
  const here = queueHref(view.filter, {});
  const claimable = view.rows.some(({ claimable: may }) => may);
  const error = errorOf(state, "dossiers");
  return (
    <Form
      action="/api/appraisals/claim"
      returnTo={here}
      next={here}
      idempotencyKey={idempotencyKey}
      state={state}
      aria-label="Nhận xử lý nhiều hồ sơ"
    >
      <ChoiceError name="dossiers" message={error} />
      {claimable ? (
        <div className="bulk hide-p">
          <span>Đánh dấu hồ sơ chưa giao rồi</span>
          <SubmitButton kind="secondary" size="small">
            Nhận xử lý
          </SubmitButton>
        </div>
      ) : null}
      <DataTable
        className="queue"
        caption={`${queueTitle(view.stages)}, ${VIEW_LABELS[view.filter.view].toLowerCase()}`}
        columns={columnsOf(view, error !== undefined)}
        rows={view.rows}
        rowKey={({ dossierId }) => dossierId}
      />
    </Form>
  );
}

function sortHead(view: AppraisalQueueView, sort: QueueSort, words: string) {
  const { filter } = view;
  const isCurrent = filter.sort === sort;
  const direction = isCurrent ? (filter.descending ? "descending" : "ascending") : null;
  return (
    <SortLink
      href={queueHref(filter, { sort, descending: isCurrent && !filter.descending, page: 1 })}
      direction={direction}
    >
      {words}
    </SortLink>
  );
}

const columnsOf = (view: AppraisalQueueView, isMissing: boolean): readonly LedgerColumn<QueueRow>[] => [
  {
    key: "tick",
    kind: "ordinal",
    head: <span className="sr">Chọn</span>,
    cell: ({ dossierId, unitName, claimable }) =>
      claimable ? (
        <input
          className="tickbox"
          type="checkbox"
          id={dossierId === firstClaimable(view) ? "dossiers" : undefined}
          name="dossiers"
          value={dossierId}
          aria-describedby={isMissing ? choiceErrorId("dossiers") : undefined}
          aria-label={`Chọn ${unitName}`}
        />
      ) : null,
    phone: { hidden: true },
  },
  {
    key: "unit",
    kind: "name",
    head: sortHead(view, "don-vi", "Đơn vị"),
    cell: ({ dossierId, unitName, code, placeName, unitClass }) => (
      <RowName
        href={`/tham-dinh/${dossierId}`}
        name={unitName}
        note={[code, placeName === unitName ? "" : placeName, classLabel(unitClass)]
          .filter(Boolean)
          .join(" · ")}
      />
    ),
    phone: { order: 2 },
  },
  {
    key: "submission",
    kind: "number",
    nowrap: true,
    head: sortHead(view, "lan-gui", "Lần gửi"),
    cell: ({ submission }) => submission,
    phone: { label: "Lần gửi", inline: true },
  },
  {
    key: "self",
    kind: "number",
    nowrap: true,
    head: "Tự đánh giá",
    cell: ({ selfMet, criteriaTotal }) => `${selfMet}/${criteriaTotal}`,
    phone: { label: "Tự đánh giá", inline: true },
  },
  {
    key: "checks",
    head: "Tự động kiểm tra",
    cell: ({ checks }) => <Checks checks={checks} />,
    phone: { label: "Kiểm tra" },
  },
  {
    key: "due",
    nowrap: true,
    head: sortHead(view, "han", "Hạn"),
    cell: (row) => <Due row={row} today={view.today} />,
    phone: { order: 0, inline: true },
  },
  {
    key: "person",
    dim: true,
    nowrap: true,
    head: "Người xử lý",
    cell: ({ assignedName }) => assignedName ?? "Chưa giao",
    phone: { label: "Người xử lý" },
  },
  {
    key: "status",
    nowrap: true,
    head: sortHead(view, "trang-thai", "Trạng thái"),
    cell: ({ status }) => <StatusTag kind="dossier" status={status} />,
    phone: { order: 1, inline: true },
  },
];

/** Where the error summary lands. */
const firstClaimable = ({ rows }: AppraisalQueueView): string | undefined =>
  rows.find(({ claimable }) => claimable)?.dossierId;

/** The first finding in words, the others counted: the row stays two lines high. */
function Checks({ checks }: Pick<QueueRow, "checks">) {
  const [first, ...others] = checks;
  if (!first) return <span className="dim">Đủ</span>;
  return (
    <span className="chkbad">
      {checkWords(first)}
      {others.length > 0 ? `; còn ${others.length} điểm` : ""}
    </span>
  );
}

function Due({ row, today }: { readonly row: QueueRow; readonly today: string }) {
  if (row.pausedOn) {
    return (
      <Tag tone="grey" icon="pause">
        Tạm dừng từ {formatDate(row.pausedOn).slice(0, 5)}
      </Tag>
    );
  }
  if (!row.dueOn) return <span className="dim">Không có ngày</span>;
  const daysLeft = daysBetween(today, row.dueOn);
  return (
    <DueChip
      state={runningDeadlineState(daysLeft)}
      daysLeft={daysLeft}
      workingDaysLeft={row.workingDaysLeft}
    />
  );
}
