import { STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { AppraisalDeskView } from "@/lib/dossiers/review-views";

interface TakeInHandProps {
  readonly view: AppraisalDeskView;
  readonly idempotencyKey: string;
  /** Someone else of the same body has it: taken over by one's own hand, on record. */
  readonly takeOver?: boolean;
}

export function TakeInHand({ view, idempotencyKey, takeOver = false }: TakeInHandProps) {
  const act = view.stage === "evaluate" ? "start-evaluation" : "start-appraisal";
  return (
    <Form
      className="sp3"
      action={`/api/appraisals/${act}`}
      returnTo={deskHref(view)}
      next={deskHref(view)}
      idempotencyKey={idempotencyKey}
      state={null}
    >
      <input type="hidden" name="dossierId" value={view.dossierId} />
      {takeOver ? <input type="hidden" name="takeOver" value="on" /> : null}
      <SubmitButton kind="secondary" size="small">
        {takeOver ? "Nhận thay để xử lý tiếp" : STAGE_WORDS[view.stage].start}
      </SubmitButton>
    </Form>
  );
}
