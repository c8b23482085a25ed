import { DateField } from "@/components/forms/date-field";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import type { IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";

interface DemoRibbonProps {
  readonly workingDate?: IsoDate | undefined;
  /** This page: both forms come back here. */
  readonly returnTo: string;
  readonly state?: FormState | null;
  /** The command behind /api/demo/working-date, to pick out its refusals. */
  readonly command?: string;
  readonly wrapClass?: "wrap" | "wrap-desk";
}

const FIELD_ID = "ngay-lam-viec";

/** The words every demo page carries, and for signed-in visitors the working date, moved forward without script. */
export function DemoRibbon({
  workingDate,
  returnTo,
  state = null,
  command = "",
  wrapClass = "wrap",
}: DemoRibbonProps) {
  return (
    <div className="ribbon">
      <div className={wrapClass}>
        <span>DỮ LIỆU THỬ NGHIỆM — không dùng làm căn cứ</span>
        {workingDate ? (
          <WorkingDate workingDate={workingDate} returnTo={returnTo} state={stateOf(state, command)} />
        ) : null}
      </div>
    </div>
  );
}

interface WorkingDateProps {
  readonly workingDate: IsoDate;
  readonly returnTo: string;
  readonly state: FormState | null;
}

function WorkingDate({ workingDate, returnTo, state }: WorkingDateProps) {
  const error = errorOf(state, "workingDate");
  const address = { returnTo, next: returnTo };
  return (
    <details className="ribbon-date" open={error !== undefined}>
      <summary>
        Ngày làm việc: <b>{formatDate(workingDate)}</b> <u>Đổi</u>
      </summary>
      <div className="ribbon-forms">
        <Form action="/api/demo/working-date" {...address} idempotencyKey={newId()} state={state}>
          <DateField
            id={FIELD_ID}
            name="workingDate"
            label="Chuyển ngày làm việc tới"
            hint="Chỉ tiến về sau, ví dụ 5/3/2026"
            value={typed(state, "workingDate", workingDate)}
            error={error}
          />
          <SubmitButton kind="secondary" size="small">
            Chuyển ngày
          </SubmitButton>
        </Form>
        <Form action="/api/demo/reset" {...address} idempotencyKey={newId()} state={null}>
          <p className="s">Mọi thay đổi trong dữ liệu thử sẽ mất, ngày làm việc trở về ngày đầu.</p>
          <SubmitButton kind="danger" size="small">
            Đặt lại dữ liệu thử
          </SubmitButton>
        </Form>
      </div>
    </details>
  );
}
