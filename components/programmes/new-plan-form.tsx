import { issuerOptions } from "@/components/programmes/plan-file-forms";
import { planMessage } from "@/components/programmes/plan-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, fieldsOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { yearOf, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { CARRIED_PROGRAMMES, PROGRAMME_LABELS } from "@/lib/programmes/domain/programme";
import type { PlanIssuer } from "@/lib/programmes/plan-views";

interface NewPlanFormProps {
  readonly issuers: readonly PlanIssuer[];
  readonly today: IsoDate;
  /** Where the middle tier is gone no form speaks of it. */
  readonly hasDistricts: boolean;
  readonly state: FormState | null;
}

/** Two tiers since 1/7/2025. */
const FIRST_YEAR_OF_TWO_TIERS = 2025;

/** What a plan from nothing begins with; everything else is written part by part in its draft. */
export function NewPlanForm({ issuers, hasDistricts, today, state }: NewPlanFormProps) {
  const field = fieldsOf(state);
  const year = yearOf(today);
  return (
    <>
      <ErrorSummary state={state} refusalMessage={planMessage(state)} />
      <h1>Lập kế hoạch mới</h1>
      <p className="lead">
        Bản nháp trống của một cơ quan, một nội dung, một năm; sau đó nhập từng phần: đối tượng, bộ tiêu chí,
        trình tự, mốc. Có kế hoạch để chép thì mở kế hoạch đó, xem cuối trang.
      </p>
      <Form
        action="/api/plans/start"
        returnTo="/ke-hoach/moi"
        next="/ke-hoach/{planVersionId}"
        idempotencyKey={newId()}
        state={state}
      >
        <Field {...field("title", "")} label="Tên kế hoạch" hint="Như in trên văn bản" />
        <RadioGroup
          {...field("programme")}
          label="Nội dung xét"
          choices={CARRIED_PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }))}
        />
        <SelectField
          name="bodyId"
          label="Cơ quan ban hành"
          value={typed(state, "bodyId", issuers.length === 1 ? issuers[0]?.bodyId : "")}
          error={errorOf(state, "bodyId")}
          emptyLabel="Chọn cơ quan"
          options={issuerOptions(issuers)}
        />
        <Field
          {...field("cycleYear", String(year))}
          label="Năm của kế hoạch"
          width="short"
          inputMode="numeric"
        />
        <RadioGroup
          {...field("regime", year >= FIRST_YEAR_OF_TWO_TIERS ? "two_tier" : "three_tier")}
          label="Tổ chức chính quyền trong kỳ"
          choices={[
            { value: "two_tier", label: "Hai cấp: tỉnh, xã", hint: "Từ 1/7/2025" },
            ...(hasDistricts
              ? [{ value: "three_tier", label: "Ba cấp: tỉnh, huyện, xã", hint: "Đến 30/6/2025" }]
              : []),
          ]}
        />
        <DateField
          name="cycleFrom"
          label="Kỳ từ ngày"
          hint="Mọi mốc của kế hoạch phải nằm trong kỳ"
          value={typed(state, "cycleFrom", `${year}-01-01`)}
          error={errorOf(state, "cycleFrom")}
        />
        <DateField
          name="cycleEnds"
          label="Đến hết ngày"
          value={typed(state, "cycleEnds", `${year}-12-31`)}
          error={errorOf(state, "cycleEnds")}
        />
        <p className="acts">
          <SubmitButton>Lập bản nháp</SubmitButton>
          <TextLink href="/ke-hoach">Về danh sách kế hoạch</TextLink>
        </p>
      </Form>
    </>
  );
}
