import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { ConductView } from "@/lib/meetings/contract";

interface CancelFormProps {
  readonly view: ConductView;
  readonly state: FormState | null;
}

/** Calls a review off; nothing that was recorded in it counts. */
export function CancelForm({ view: { head, items }, state }: CancelFormProps) {
  return (
    <Form
      action="/api/meetings/cancel"
      returnTo={`/hop-xet/${head.meetingId}/huy`}
      next="/hop-xet"
      idempotencyKey={newId()}
      state={state}
      revision={head.revision}
      className="confirm"
    >
      <h1>Hủy cuộc xét</h1>
      <p className="lead2">
        «{head.title}» với {items.length} hồ sơ. Biểu quyết và ý kiến đã ghi không còn giá trị; hồ sơ chờ cuộc
        xét khác.
      </p>
      <input type="hidden" name="meetingId" value={head.meetingId} />
      <TextareaField
        name="reason"
        label="Lý do hủy"
        value={typed(state, "reason")}
        error={errorOf(state, "reason")}
      />
      <p className="acts">
        <SubmitButton kind="danger">Hủy cuộc xét</SubmitButton>
        <TextLink href={`/hop-xet/${head.meetingId}/dieu-hanh`}>Không hủy, quay lại</TextLink>
      </p>
    </Form>
  );
}
