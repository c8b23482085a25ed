import { commonMessage } from "@/components/common-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { calendarMessage, isCalendarRefusal } from "@/components/programmes/calendar-message";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { RowName } from "@/components/ui/row-name";
import { Tabs } from "@/components/ui/tabs";
import { newId } from "@/lib/core/ids";
import { weekdayOf, type IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { CalendarDayKind, CalendarDayRow, CalendarView } from "@/lib/programmes/calendar-contract";

interface CalendarPageProps {
  readonly view: CalendarView;
  readonly state: FormState | null;
  readonly keys: { readonly holidays: string; readonly swap: string };
}

const KINDS = {
  holiday: "Nghỉ lễ, Tết",
  swapped_off: "Nghỉ hoán đổi",
  swapped_in: "Làm bù",
} as const satisfies Record<CalendarDayKind, string>;

const WEEKDAYS = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"] as const;

const dayWords = (day: IsoDate): string => `${formatDate(day)}, ${WEEKDAYS[weekdayOf(day) - 1] ?? ""}`;

const addressOf = (year: number): string => `/lich-lam-viec?nam=${year}`;

/** Days off and swapped days of the province, a year at a time; its administrator enters them with their document. */
export function CalendarPage({ view, state, keys }: CalendarPageProps) {
  const refusal = state?.refusal ?? null;
  return (
    <>
      <ChangedBanner state={state} />
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isCalendarRefusal(refusal) ? calendarMessage(refusal) : commonMessage(refusal)
        }
      />
      <div className="head top">
        <h1>Lịch làm việc năm {view.year}</h1>
        <p className="lead">
          Ngày làm việc là thứ hai đến thứ sáu, trừ các ngày nghỉ dưới đây, cộng ngày làm bù. Thời hạn tính
          theo ngày làm việc trong tỉnh đều dùng lịch này.
        </p>
      </div>
      <MissingYears view={view} />
      <div className="sp4">
        <Tabs
          label="Năm"
          currentHref={addressOf(view.year)}
          items={view.years.map((year) => ({ href: addressOf(year), label: String(year) }))}
        />
      </div>
      <Days view={view} state={stateOf(state, "calendar.remove-day")} />
      {view.mayChange ? (
        <div className="cols">
          <HolidayForm
            year={view.year}
            state={stateOf(state, "calendar.add-holidays")}
            idempotencyKey={keys.holidays}
          />
          <SwapForm year={view.year} state={stateOf(state, "calendar.add-swap")} idempotencyKey={keys.swap} />
        </div>
      ) : (
        <p className="dim sp4">Lịch do quản trị cấp tỉnh nhập.</p>
      )}
    </>
  );
}

function ChangedBanner({ state }: { readonly state: FormState | null }) {
  if (!state?.success || !state.command.startsWith("calendar.")) return null;
  const { days, recounted } = state.success;
  const title =
    state.command === "calendar.remove-day"
      ? "Đã xóa ngày khỏi lịch."
      : `Đã ghi ${String(days)} ngày vào lịch.`;
  return (
    <Banner title={title} className="sp4">
      <p>
        {recounted === 0
          ? "Không có thời hạn nào đang chạy phải tính lại."
          : `${String(recounted)} thời hạn đang chạy đã được tính lại.`}
      </p>
    </Banner>
  );
}

function MissingYears({ view: { missingYears } }: { readonly view: CalendarView }) {
  if (missingYears.length === 0) return null;
  return (
    <Panel tone="warn" narrow className="sp4">
      <p>
        <b>Chưa nhập ngày nghỉ lễ năm {missingYears.join(", ")}.</b> Phần mềm không tự điền ngày nghỉ; thời
        hạn của năm đó mới trừ thứ bảy và chủ nhật.
      </p>
    </Panel>
  );
}

interface DaysProps {
  readonly view: CalendarView;
  readonly state: FormState | null;
}

function Days({ view, state }: DaysProps) {
  const { rows, year, holidays, workedDays, mayChange } = view;
  if (rows.length === 0) return <EmptyState>Chưa nhập ngày nghỉ lễ năm {year}.</EmptyState>;
  return (
    <>
      <p className="sp4">
        Đã nhập {holidays} ngày nghỉ, {workedDays} ngày làm bù.
      </p>
      <DataTable
        className="sp3"
        caption={`Ngày nghỉ và ngày làm bù năm ${year}`}
        rows={rows}
        rowKey={({ dayId }) => dayId}
        columns={[
          {
            key: "day",
            kind: "name",
            head: "Ngày",
            cell: ({ day, name }) => <RowName name={dayWords(day)} note={name} />,
            phone: { order: 1 },
          },
          { key: "kind", head: "Loại", cell: ({ kind }) => KINDS[kind], phone: { order: 0 } },
          { key: "document", head: "Văn bản", cell: ({ document }) => document, phone: { label: "Văn bản" } },
          {
            key: "by",
            head: "Người nhập",
            cell: ({ enteredBy }) => enteredBy,
            phone: { label: "Người nhập" },
          },
          ...(mayChange
            ? [
                {
                  key: "act",
                  head: <span className="sr">Việc</span>,
                  cell: (row: CalendarDayRow) => <RemoveDay row={row} year={year} state={state} />,
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

interface RemoveDayProps {
  readonly row: CalendarDayRow;
  readonly year: number;
  readonly state: FormState | null;
}

function RemoveDay({ row, year, state }: RemoveDayProps) {
  return (
    <Form
      action="/api/calendar/remove-day"
      returnTo={addressOf(year)}
      next={addressOf(year)}
      idempotencyKey={newId()}
      state={state}
      aria-label={`Xóa ngày ${formatDate(row.day)} khỏi lịch`}
    >
      <input type="hidden" name="dayId" value={row.dayId} />
      <SubmitButton kind="secondary" size="small">
        Xóa<span className="sr"> ngày {formatDate(row.day)}</span>
      </SubmitButton>
    </Form>
  );
}

interface DayFormProps {
  readonly year: number;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

function HolidayForm({ year, state, idempotencyKey }: DayFormProps) {
  return (
    <section className="measure-form sp6">
      <h2 className="ruled">Thêm ngày nghỉ lễ, Tết</h2>
      <Form
        action="/api/calendar/add-holidays"
        returnTo={addressOf(year)}
        next={addressOf(year)}
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <Field
          name="name"
          label="Tên ngày nghỉ"
          hint="Ví dụ: Tết Nguyên đán"
          value={typed(state, "name")}
          error={errorOf(state, "name")}
        />
        <DateField
          name="from"
          label="Nghỉ từ ngày"
          hint={`Ví dụ 5/3/${year}`}
          value={typed(state, "from")}
          error={errorOf(state, "from")}
        />
        <DateField
          name="to"
          label="Đến hết ngày"
          hint="Để trống nếu nghỉ một ngày"
          value={typed(state, "to")}
          error={errorOf(state, "to")}
        />
        <Field
          name="document"
          label="Văn bản quy định"
          hint="Số, ngày, cơ quan ban hành"
          value={typed(state, "document")}
          error={errorOf(state, "document")}
        />
        <p className="acts">
          <SubmitButton>Thêm vào lịch</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

function SwapForm({ year, state, idempotencyKey }: DayFormProps) {
  return (
    <section className="measure-form sp6">
      <h2 className="ruled">Hoán đổi ngày làm việc</h2>
      <Form
        action="/api/calendar/add-swap"
        returnTo={addressOf(year)}
        next={addressOf(year)}
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <DateField
          name="dayOff"
          label="Nghỉ ngày làm việc"
          hint={`Ví dụ 5/3/${year}`}
          value={typed(state, "dayOff")}
          error={errorOf(state, "dayOff")}
        />
        <DateField
          name="workedDay"
          label="Làm bù ngày"
          hint="Thứ bảy hoặc chủ nhật"
          value={typed(state, "workedDay")}
          error={errorOf(state, "workedDay")}
        />
        <Field
          name="swapDocument"
          label="Văn bản hoán đổi"
          hint="Số, ngày, cơ quan ban hành"
          value={typed(state, "swapDocument")}
          error={errorOf(state, "swapDocument")}
        />
        <p className="acts">
          <SubmitButton kind="secondary">Ghi hoán đổi</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
