import { planHref } from "@/components/programmes/plan-bar";
import { planMessage } from "@/components/programmes/plan-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { fieldsOf, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { DateExpression, Milestone, Reading, YearDay } from "@/lib/programmes/domain/date-language";
import type { PlanDraftView } from "@/lib/programmes/plan-views";

interface PlanMilestoneFormProps {
  readonly view: PlanDraftView;
  readonly milestone: Milestone;
  readonly state: FormState | null;
}

const READING_CHOICES: readonly { readonly value: Reading; readonly label: string; readonly hint: string }[] =
  [
    { value: "before", label: "«trước ngày»", hint: "Ngày cuối là ngày liền trước" },
    { value: "through", label: "«đến hết ngày», «trong …»", hint: "Ngày nêu vẫn còn hạn" },
    { value: "on_the_day", label: "«ngày»", hint: "Chỉ đúng ngày đó" },
  ];

const yearChoices = (cycleYear: number) => [
  { value: "-1", label: `năm trước (${cycleYear - 1})` },
  { value: "0", label: `năm của kế hoạch (${cycleYear})` },
  { value: "1", label: `năm sau (${cycleYear + 1})` },
];

const dayText = (at: YearDay | null): string => (at ? `${at.day}/${at.month}` : "");
const yearText = (at: YearDay | null): string => String(at?.yearOffset ?? 0);

const isPlain = ({ kind }: DateExpression): boolean => kind === "none" || kind === "on" || kind === "window";

/** One milestone: the plan's words, and the days they mean. */
export function PlanMilestoneForm({ view, milestone, state }: PlanMilestoneFormProps) {
  const { planVersionId, revision, content } = view;
  const { when } = milestone;
  const field = fieldsOf(state);
  const years = yearChoices(content.header.cycleYear);
  const first = when.kind === "on" ? when.at : when.kind === "window" ? when.from : null;
  const last = when.kind === "window" ? when.to : null;
  const day = (name: "first" | "last", at: YearDay | null, label: string) => (
    <>
      <Field
        {...field(`${name}Day`, dayText(at))}
        label={label}
        hint="Ngày/tháng, ví dụ 20/10"
        width="short"
      />
      <SelectField {...field(`${name}Year`, yearText(at))} label="Của năm" width="medium" options={years} />
    </>
  );
  return (
    <>
      <ErrorSummary state={state} refusalMessage={planMessage(state)} />
      <h1>{milestone.title}</h1>
      <Form
        action="/api/plans/save-milestone"
        returnTo={planHref(planVersionId, `/moc/${encodeURIComponent(milestone.key)}`)}
        next={planHref(planVersionId, "/moc")}
        idempotencyKey={newId()}
        state={state}
        revision={revision}
      >
        <input type="hidden" name="planVersionId" value={planVersionId} />
        <input type="hidden" name="key" value={milestone.key} />
        <Field {...field("title", milestone.title)} label="Tên mốc" />
        <Field {...field("words", milestone.words)} label="Nguyên văn kế hoạch" />
        <Field {...field("clause", milestone.clause)} label="Mục của kế hoạch" width="medium" />
        <RadioGroup
          {...field("kind", isPlain(when) ? when.kind : "as_it_is")}
          label="Ngày"
          choices={[
            { value: "on", label: "Một ngày" },
            { value: "window", label: "Từ ngày đến ngày" },
            { value: "none", label: "Kế hoạch không nêu ngày" },
            ...(isPlain(when)
              ? []
              : [
                  {
                    value: "as_it_is",
                    label: "Giữ cách tính đang có",
                    hint: "Cuối quý, cuối tháng, số ngày làm việc",
                  },
                ]),
          ]}
        />
        {day("first", first, "Ngày, hoặc ngày đầu")}
        {day("last", last, "Ngày cuối (chỉ khi từ ngày đến ngày)")}
        <RadioGroup
          {...field("reading", milestone.reading)}
          label="Kế hoạch viết"
          choices={READING_CHOICES}
        />
        <RadioGroup
          {...field("force", milestone.force)}
          label="Quá ngày cuối"
          choices={[
            { value: "hard", label: "Không nhận nữa", hint: "Trừ khi được gia hạn" },
            { value: "soft", label: "Vẫn nhận, ghi là chậm" },
          ]}
        />
        <p className="acts">
          <SubmitButton>Lưu mốc</SubmitButton>
          <TextLink href={planHref(planVersionId, "/moc")}>Về các mốc</TextLink>
        </p>
      </Form>
    </>
  );
}
