import type { FieldsProps } from "@/components/programmes/plan-parts/plan-section";
import { ClassesField, SourceFields, YearDayFields } from "@/components/programmes/plan-parts/shared-fields";
import { Field } from "@/components/forms/field";
import { fieldsOf } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import {
  MILESTONE_PURPOSES,
  type DateExpression,
  type Milestone,
  type MilestonePurpose,
  type Reading,
} from "@/lib/programmes/domain/date-language";
import { DATE_KINDS } from "@/lib/programmes/plan-milestone-fields";

const PURPOSES = {
  selection: "Lựa chọn đơn vị",
  registration: "Đăng ký",
  list_approval: "Phê duyệt danh sách",
  dossier: "Gửi hồ sơ đề nghị",
  decision: "Xét, quyết định",
  start_up_report: "Báo cáo triển khai",
  yearly_report: "Báo cáo năm",
  monthly_report: "Báo cáo tháng",
} as const satisfies Record<MilestonePurpose, string>;

const KINDS = {
  on: "Một ngày",
  window: "Từ ngày đến ngày",
  end_of_month: "Cuối một tháng",
  last_working_day_of_month: "Ngày làm việc cuối của một tháng",
  end_of_quarter: "Cuối một quý",
  each_month: "Một ngày của mỗi tháng",
  working_days: "Một số ngày làm việc trước hoặc sau mốc khác",
  none: "Kế hoạch không nêu ngày",
} as const satisfies Record<DateExpression["kind"], string>;

const READINGS: readonly { readonly value: Reading; readonly label: string; readonly hint: string }[] = [
  { value: "before", label: "«trước ngày»", hint: "Ngày cuối là ngày liền trước" },
  { value: "through", label: "«đến hết ngày», «trong …»", hint: "Ngày nêu vẫn còn hạn" },
  { value: "on_the_day", label: "«ngày»", hint: "Chỉ đúng ngày đó" },
];

const numbersTo = (last: number, words: (number: number) => string) =>
  Array.from({ length: last }, (_, index) => ({ value: String(index + 1), label: words(index + 1) }));

/** One milestone: the plan's words, and the days they mean. */
export function MilestoneFields({ item, view, state }: FieldsProps<Milestone>) {
  const field = fieldsOf(state);
  return (
    <>
      <SelectField
        {...field("purpose", item?.purpose)}
        label="Mốc của việc"
        width="medium"
        emptyLabel="Chọn việc"
        options={MILESTONE_PURPOSES.map((value) => ({ value, label: PURPOSES[value] }))}
      />
      <Field {...field("title", item?.title)} label="Tên mốc" />
      <Field {...field("from", item?.from)} label="Ai làm, ai gửi" />
      <Field {...field("to", item?.to)} label="Gửi đến" />
      <ClassesField
        plan={view.content}
        said={item?.unitClasses ?? null}
        label="Cho các loại đơn vị"
        hint="Không chọn loại nào là cho mọi loại"
        state={state}
      />
      <Field
        {...field("words", item?.words)}
        label="Nguyên văn kế hoạch"
        hint="Ví dụ: trước ngày 20/10 hằng năm"
      />
      <DaysFields item={item} view={view} state={state} />
      <RadioGroup {...field("reading", item?.reading)} label="Kế hoạch viết" choices={READINGS} />
      <RadioGroup
        {...field("recurrence", item?.recurrence ?? "yearly")}
        label="Làm"
        inline
        choices={[
          { value: "once", label: "Một lần" },
          { value: "yearly", label: "Hằng năm" },
          { value: "monthly", label: "Hằng tháng" },
        ]}
      />
      <RadioGroup
        {...field("force", item?.force)}
        label="Quá ngày cuối"
        choices={[
          { value: "hard", label: "Không nhận nữa", hint: "Trừ khi được gia hạn" },
          { value: "soft", label: "Vẫn nhận, ghi là chậm" },
        ]}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

const isOfKind = <Kind extends DateExpression["kind"]>(
  when: DateExpression,
  kind: Kind,
): when is Extract<DateExpression, { readonly kind: Kind }> => when.kind === kind;

const whenOf = <Kind extends DateExpression["kind"]>(item: Milestone | null, kind: Kind) =>
  item && isOfKind(item.when, kind) ? item.when : null;

/** All kinds stand below each other; with the style sheet only the fields of the chosen kind are shown. */
function DaysFields({ item, view, state }: FieldsProps<Milestone>) {
  const field = fieldsOf(state);
  const { header, milestones } = view.content;
  const { cycleYear } = header;
  const [window, monthly, counted] = [
    whenOf(item, "window"),
    whenOf(item, "each_month"),
    whenOf(item, "working_days"),
  ];
  const month = whenOf(item, "end_of_month") ?? whenOf(item, "last_working_day_of_month");
  const first = whenOf(item, "on")?.at ?? window?.from ?? null;
  return (
    <div className="kinds">
      <RadioGroup
        {...field("kind", item?.when.kind)}
        label="Ngày"
        choices={DATE_KINDS.map((value) => ({ value, label: KINDS[value] }))}
      />
      <div className="kind" data-kind="on window">
        <YearDayFields
          name="first"
          at={first}
          label="Ngày, hoặc ngày đầu"
          cycleYear={cycleYear}
          state={state}
        />
      </div>
      <div className="kind" data-kind="window">
        <YearDayFields
          name="last"
          at={window?.to ?? null}
          label="Ngày cuối (khi từ ngày đến ngày)"
          cycleYear={cycleYear}
          state={state}
        />
      </div>
      <div className="kind" data-kind="end_of_month last_working_day_of_month">
        <SelectField
          {...field("month", month ? String(month.month) : "")}
          label="Tháng"
          width="medium"
          emptyLabel="Chọn tháng"
          options={numbersTo(12, (number) => `tháng ${number}`)}
        />
      </div>
      <div className="kind" data-kind="end_of_quarter">
        <SelectField
          {...field("quarter", String(whenOf(item, "end_of_quarter")?.quarter ?? ""))}
          label="Quý"
          width="medium"
          emptyLabel="Chọn quý"
          options={numbersTo(4, (number) => `quý ${["I", "II", "III", "IV"][number - 1] ?? ""}`)}
        />
      </div>
      <div className="kind" data-kind="each_month">
        <SelectField
          {...field("monthDay", monthly ? String(monthly.day) : "")}
          label="Ngày của mỗi tháng"
          width="medium"
          emptyLabel="Chọn ngày"
          options={[
            ...numbersTo(31, (number) => `ngày ${number}`),
            { value: "last", label: "ngày cuối tháng" },
          ]}
        />
      </div>
      <div className="kind" data-kind="working_days">
        <Field
          {...field("count", counted ? String(counted.count) : "")}
          label="Số ngày làm việc"
          width="short"
          inputMode="numeric"
        />
        <SelectField
          {...field("direction", counted?.direction ?? "before")}
          label="Tính"
          width="medium"
          options={[
            { value: "before", label: "trước mốc" },
            { value: "after", label: "sau mốc" },
          ]}
        />
        <SelectField
          {...field("milestone", counted?.milestone)}
          label="Mốc để tính"
          emptyLabel="Chọn mốc"
          options={milestones
            .filter(({ key }) => key !== item?.key)
            .map(({ key, title }) => ({ value: key, label: title }))}
        />
      </div>
    </div>
  );
}
