import { commonMessage } from "@/components/common-message";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { delegationMessage, isDelegationRefusal } from "@/components/people/delegation-message";
import { CAPACITY_LABELS } from "@/components/people/delegation-words";
import { TextLink } from "@/components/ui/text-link";
import type { DelegationFormView } from "@/lib/committees/delegation-contract";
import { DELEGABLE, DELEGABLE_PERMISSIONS, DELEGATION_CAPACITIES } from "@/lib/committees/domain/delegation";

interface DelegationFormProps {
  readonly view: DelegationFormView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** Ghi ủy quyền: who signs for the head, in which form, for what, from when to when, by which document. */
export function DelegationForm({ view, state, idempotencyKey }: DelegationFormProps) {
  const refusal = state?.refusal ?? null;
  return (
    <>
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isDelegationRefusal(refusal) ? delegationMessage(refusal) : commonMessage(refusal)
        }
      />
      <h1>Ghi ủy quyền</h1>
      <p className="lead2">
        Của {view.fromTitle}, {view.bodyName}. Hết ngày cuối, ủy quyền tự kết thúc.
      </p>
      <Form
        action="/api/people/record-delegation"
        returnTo={`/quan-tri/uy-quyen/them?tu=${view.fromPostId}`}
        next="/quan-tri/uy-quyen"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <input type="hidden" name="fromPostId" value={view.fromPostId} />
        <SelectField
          name="toPostId"
          label="Người được ủy quyền"
          value={typed(state, "toPostId")}
          error={errorOf(state, "toPostId")}
          emptyLabel="Chọn người"
          options={view.delegates.map(({ postId, label }) => ({ value: postId, label }))}
        />
        <RadioGroup
          name="capacity"
          label="Hình thức ký"
          value={typed(state, "capacity")}
          error={errorOf(state, "capacity")}
          choices={DELEGATION_CAPACITIES.map((value) => ({ value, label: CAPACITY_LABELS[value] }))}
        />
        <CheckboxGroup
          name="permission"
          label="Việc được ủy quyền"
          values={typedMany(state, "permission", ["decision.sign"])}
          error={errorOf(state, "permission")}
          choices={DELEGABLE_PERMISSIONS.map((value) => ({ value, label: DELEGABLE[value] }))}
        />
        <Field
          name="scope"
          label="Phạm vi, như trong văn bản"
          value={typed(state, "scope")}
          error={errorOf(state, "scope")}
        />
        <Field
          name="document"
          label="Số, ký hiệu, cơ quan ban hành văn bản"
          value={typed(state, "document")}
          error={errorOf(state, "document")}
        />
        <DateField
          name="documentDate"
          label="Ngày văn bản"
          value={typed(state, "documentDate")}
          error={errorOf(state, "documentDate")}
        />
        <DateField
          name="validFrom"
          label="Có hiệu lực từ ngày"
          value={typed(state, "validFrom")}
          error={errorOf(state, "validFrom")}
        />
        <DateField
          name="lastDay"
          label="Đến hết ngày"
          value={typed(state, "lastDay")}
          error={errorOf(state, "lastDay")}
        />
        <p className="acts">
          <SubmitButton>Ghi ủy quyền</SubmitButton>
          <TextLink href="/quan-tri/nguoi-dung">Về danh sách người dùng</TextLink>
        </p>
      </Form>
    </>
  );
}
