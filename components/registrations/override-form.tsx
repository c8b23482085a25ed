import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { fieldsOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { EligibilityTag } from "@/components/registrations/eligibility-panel";
import { causeSentence } from "@/components/registrations/eligibility-words";
import {
  atDocumentDate,
  overrideMessage,
  overrideSentenceFor,
} from "@/components/registrations/override-message";
import { OVERRIDE_RULE, proposeHref } from "@/components/registrations/override-words";
import { BackLink } from "@/components/ui/back-link";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import type { OverrideFormView } from "@/lib/registrations/override-contract";

interface OverrideFormProps {
  readonly view: OverrideFormView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** Đề nghị cho xét tiếp: one condition of one unit, the document it rests on, the reason. */
export function OverrideForm({ view, state: back, idempotencyKey }: OverrideFormProps) {
  const state = atDocumentDate(back);
  const field = fieldsOf(state);
  const { line } = view;
  const unitHref = `/don-vi/${view.unitId}`;
  return (
    <>
      <ErrorSummary state={state} refusalMessage={overrideMessage(state?.refusal)} />
      <BackLink href={unitHref} label={view.unitName} />
      <h1>Đề nghị cho xét tiếp</h1>
      <p className="lead">
        <b>{view.unitName}</b>
        {view.placeName ? `, ${view.placeName}` : ""}. {view.planTitle}.
      </p>
      <SummaryList
        className="sp4"
        items={[
          { term: "Điều kiện", value: `${line.title} (mục ${line.clause})` },
          {
            term: "Hiện trong sổ",
            value: (
              <>
                <EligibilityTag answer={line.answer} /> {causeSentence(line, view.names)}
              </>
            ),
          },
          { term: "Cơ quan", value: view.bodyName },
        ]}
      />
      <Panel className="sp4" title="Trước khi đề nghị">
        <p>{OVERRIDE_RULE}</p>
        <p className="sp2">
          Đơn vị chỉ được đi tiếp sau khi người thứ hai của cơ quan xác nhận. Dòng này vẫn ghi là «thiếu» hoặc
          «chưa có dữ liệu», kèm văn bản và tên hai người. Sổ ghi kết quả khác thì đề nghị hết tác dụng.
        </p>
      </Panel>
      {view.obstacle ? (
        <Panel tone="warn" className="sp4">
          <p>{overrideSentenceFor(view.obstacle)}</p>
          {line.override ? (
            <p className="sp2">
              <TextLink href={`/xet-tiep/${line.override.overrideId}`}>Xem đề nghị cho xét tiếp</TextLink>
            </p>
          ) : null}
        </Panel>
      ) : (
        <Form
          action="/api/registrations/propose-override"
          returnTo={proposeHref(view, line.key)}
          next="/xet-tiep/{overrideId}"
          idempotencyKey={idempotencyKey}
          state={state}
          className="sp5"
        >
          <input type="hidden" name="unitId" value={view.unitId} />
          <input type="hidden" name="planVersionId" value={view.planVersionId} />
          <input type="hidden" name="line" value={line.key} />
          <Field
            {...field("documentNumber")}
            label="Số, ký hiệu văn bản cho xét tiếp"
            hint="Ví dụ: 1245/UBND-NC"
            width="medium"
          />
          <DateField {...field("documentDate")} label="Ngày văn bản" />
          <Field {...field("documentBody")} label="Cơ quan ra văn bản" hint="Ghi như trong văn bản" />
          <TextareaField
            {...field("reason")}
            label="Lý do"
            hint="Vì sao đơn vị được xem xét dù chưa đủ điều kiện này"
          />
          <p className="acts">
            <SubmitButton>Gửi người thứ hai xác nhận</SubmitButton>
            <TextLink href={unitHref}>Về trang của đơn vị</TextLink>
          </p>
        </Form>
      )}
    </>
  );
}
