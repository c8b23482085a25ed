import { Form } from "@/components/forms/form";
import { errorOf, hasErrors, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { DetailsHow } from "@/components/ui/details-how";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { BatchDecisionView } from "@/lib/recognition/contract";

interface PlaceProps {
  readonly batchId: string;
  readonly decision: BatchDecisionView;
  /** «?chon=thuong», so that what was chosen in the list stays chosen. */
  readonly suffix: string;
}

/** «Văn bản trước / sau» in the order of the batch. */
export function PreviousNext({ batchId, decision, suffix }: PlaceProps) {
  const { previousId, nextId } = decision;
  if (!previousId && !nextId) return null;
  return (
    <p className="prevnext">
      {previousId ? (
        <TextLink href={`/ky/${batchId}/${previousId}${suffix}`}>
          <Icon name="up" />
          Văn bản trước
        </TextLink>
      ) : null}
      {nextId ? (
        <TextLink href={`/ky/${batchId}/${nextId}${suffix}`}>
          <Icon name="down" />
          Văn bản sau
        </TextLink>
      ) : null}
    </p>
  );
}

/** «Chọn để ký»: says that this content was read, and goes back to the batch with it ticked. */
export function ChooseForm({ batchId, decision, suffix }: PlaceProps) {
  return (
    <section>
      <h2>{decision.opened ? "Đã chọn để ký" : "Chọn để ký"}</h2>
      <Form
        action="/api/recognition/mark-read"
        returnTo={`/ky/${batchId}/${decision.decisionId}${suffix}`}
        next={`/ky/${batchId}${suffix}`}
        idempotencyKey={newId()}
        state={null}
      >
        <input type="hidden" name="decisionId" value={decision.decisionId} />
        <input type="hidden" name="contentHash" value={decision.contentHash} />
        <p className="acts">
          <SubmitButton wide>{decision.opened ? "Về danh sách" : "Đã xem, chọn để ký"}</SubmitButton>
        </p>
      </Form>
    </section>
  );
}

interface SendBackProps extends PlaceProps {
  readonly state: FormState | null;
}

/** «Trả lại người trình», with the reason that the drafter reads. */
export function SendBackForm({ batchId, decision, suffix, state: all }: SendBackProps) {
  const state = stateOf(all, "recognition.send-back-decision");
  return (
    <DetailsHow title="Trả lại người trình" open={hasErrors(state)}>
      <Form
        action="/api/recognition/send-back-decision"
        returnTo={`/ky/${batchId}/${decision.decisionId}${suffix}`}
        next={`/ky/${batchId}${suffix}`}
        idempotencyKey={newId()}
        state={state}
        revision={decision.revision}
      >
        <input type="hidden" name="decisionId" value={decision.decisionId} />
        <TextareaField
          name="reason"
          label="Lý do trả lại"
          hint="Người trình đọc nội dung này để soạn lại"
          value={typed(state, "reason")}
          error={errorOf(state, "reason")}
        />
        <p className="acts">
          <SubmitButton kind="danger">Trả lại người trình</SubmitButton>
        </p>
      </Form>
    </DetailsHow>
  );
}
