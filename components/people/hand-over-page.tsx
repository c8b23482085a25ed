import { commonMessage } from "@/components/common-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { handOverMessage, isHandOverRefusal } from "@/components/people/hand-over-message";
import { Banner } from "@/components/ui/banner";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { HandOverView } from "@/lib/reports/hand-over-contract";

interface HandOverPageProps {
  readonly view: HandOverView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
}

/** Bàn giao of one post: what is in hand and to whom it goes; after the act, the slip. */
export function HandOverPage({ view, state, idempotencyKey }: HandOverPageProps) {
  const refusal = state?.refusal ?? null;
  return (
    <>
      {state?.success ? <Banner title="Đã bàn giao." className="sp4" /> : null}
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isHandOverRefusal(refusal) ? handOverMessage(refusal) : commonMessage(refusal)
        }
      />
      <h1 className={state?.success ? "sp5" : undefined}>
        {view.slip ? "Phiếu bàn giao" : "Bàn giao công việc"}
      </h1>
      <p className="lead2">
        {view.fullName}, {view.title}, {view.bodyName}
      </p>
      {view.slip ? (
        <Slip slip={view.slip} />
      ) : (
        <HandOverForm view={view} state={state} idempotencyKey={idempotencyKey} />
      )}
      <p className="sp5">
        <TextLink href="/quan-tri/nguoi-dung">Về danh sách người dùng</TextLink>
      </p>
    </>
  );
}

function HandOverForm({ view, state, idempotencyKey }: HandOverPageProps) {
  const here = `/quan-tri/nguoi-dung/${view.holdingId}/ban-giao`;
  return (
    <>
      <h2 className="ruled sp5">Việc đang làm ({view.inHand.length})</h2>
      {view.inHand.length === 0 ? (
        <p className="sp3">Không có hồ sơ, cuộc xét nào đang ở tay người này.</p>
      ) : (
        <ul className="sp3">
          {view.inHand.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      <p className="sp3 dim">
        Việc đã ký, đã gửi, đã thẩm định xong vẫn ghi tên người làm. Hồ sơ mà người nhận đã có phần khác sẽ
        trả về cơ quan để giao người thứ ba.
      </p>
      <Form
        action="/api/people/hand-over"
        returnTo={here}
        next={here}
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <input type="hidden" name="holdingId" value={view.holdingId} />
        <SelectField
          name="toHoldingId"
          label="Người nhận, cùng cơ quan"
          value={typed(state, "toHoldingId")}
          error={errorOf(state, "toHoldingId")}
          emptyLabel="Chọn người nhận"
          options={view.receivers.map(({ holdingId, label }) => ({ value: holdingId, label }))}
        />
        <DateField
          name="lastDay"
          label="Ngày cuối giữ vị trí"
          value={typed(state, "lastDay")}
          error={errorOf(state, "lastDay")}
        />
        <Field
          name="document"
          label="Văn bản điều động, nghỉ hoặc phân công"
          value={typed(state, "document")}
          error={errorOf(state, "document")}
        />
        <p className="acts">
          <SubmitButton>Bàn giao</SubmitButton>
        </p>
      </Form>
    </>
  );
}

function Slip({ slip }: { readonly slip: NonNullable<HandOverView["slip"]> }) {
  const lines = (passed: boolean) => slip.items.filter((item) => item.passed === passed);
  return (
    <SummaryList
      className="sp4"
      items={[
        { term: "Người nhận", value: slip.toName },
        { term: "Ngày cuối giữ vị trí", value: formatDate(slip.lastDay) },
        { term: "Văn bản", value: slip.document },
        { term: "Ghi nhận", value: `${slip.doneBy}, ngày ${formatDate(slip.doneOn)}` },
        { term: "Đã chuyển", value: <Items of={lines(true)} /> },
        { term: "Trả về cơ quan để giao người khác", value: <Items of={lines(false)} /> },
      ]}
    />
  );
}

function Items({ of }: { readonly of: readonly { readonly title: string }[] }) {
  if (of.length === 0) return "Không có";
  return (
    <ul>
      {of.map(({ title }) => (
        <li key={title}>{title}</li>
      ))}
    </ul>
  );
}
