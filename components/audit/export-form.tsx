import { auditHref } from "@/components/audit/audit-href";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { newId } from "@/lib/core/ids";
import { formatNumber } from "@/lib/core/text";
import { ROWS_WITHOUT_PASSWORD, type AuditLogView } from "@/lib/reports/audit-contract";

interface ExportFormProps {
  readonly view: AuditLogView;
  readonly state: FormState | null;
}

/** What the filter shows, as a file. Above a hundred rows the password is asked again. */
export function ExportForm({ view: { filter, total, whole }, state }: ExportFormProps) {
  const here = auditHref(filter, 1);
  const asksPassword = total > ROWS_WITHOUT_PASSWORD;
  return (
    <details className="how sp5" open={state !== null}>
      <summary>Xuất {formatNumber(total)} dòng đang lọc</summary>
      <Form
        action="/api/audit/export"
        returnTo={here}
        next={here}
        idempotencyKey={newId()}
        state={state}
        className="max-w-form"
        aria-label="Xuất nhật ký"
      >
        <input type="hidden" name="from" value={filter.from ?? ""} />
        <input type="hidden" name="to" value={filter.to ?? ""} />
        <input type="hidden" name="person" value={filter.person} />
        <input type="hidden" name="kind" value={filter.kind ?? ""} />
        <input type="hidden" name="record" value={filter.record} />
        <RadioGroup
          name="format"
          label="Dạng tệp"
          value={typed(state, "format", "csv")}
          error={errorOf(state, "format")}
          choices={[
            { value: "csv", label: "Bảng tính (CSV)" },
            {
              value: "jsonl",
              label: "Để kiểm tra (JSON, mỗi dòng một bản ghi)",
              hint: whole
                ? "Không lọc thì tệp đủ mọi dòng và kiểm tra được là không dòng nào mất"
                : "Chỉ gồm phạm vi của cơ quan đồng chí, kiểm tra được từng dòng",
            },
          ]}
        />
        {asksPassword ? (
          <Field
            name="password"
            label="Nhập lại mật khẩu"
            hint={`Xuất quá ${ROWS_WITHOUT_PASSWORD} dòng thì nhập lại mật khẩu`}
            type="password"
            autoComplete="current-password"
            value=""
            width="medium"
            error={errorOf(state, "password")}
          />
        ) : null}
        <p className="sp4">
          <SubmitButton kind="secondary">Xuất nhật ký</SubmitButton>
        </p>
        <p className="dim sp3">Việc xuất được ghi vào nhật ký.</p>
      </Form>
    </details>
  );
}
