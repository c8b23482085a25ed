import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, hasErrors, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";

interface WorkingDateFormProps {
  readonly workingDate: IsoDate;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** The ribbon's form on a page of its own, with room for what was refused. */
export function WorkingDateForm({ workingDate, state, idempotencyKey }: WorkingDateFormProps) {
  return (
    <>
      <ErrorSummary state={state} />
      <h1 className={hasErrors(state) ? "sp5" : ""}>Đổi ngày làm việc</h1>
      <p className="lead">
        Dữ liệu thử đang ở ngày {formatDate(workingDate)}. Ngày này chỉ dùng cho các quy định về thời hạn.
      </p>
      <Form
        action="/api/demo/working-date"
        returnTo="/ngay-lam-viec"
        next="/viec-cua-toi"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <DateField
          id="workingDate"
          name="workingDate"
          label="Chuyển ngày làm việc tới"
          hint="Chỉ tiến về sau, ví dụ 5/3/2026"
          value={typed(state, "workingDate", formatDate(workingDate))}
          error={errorOf(state, "workingDate")}
        />
        <p className="acts">
          <SubmitButton>Chuyển ngày</SubmitButton>
        </p>
      </Form>
    </>
  );
}
