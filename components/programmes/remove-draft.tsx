import { criteriaHref } from "@/components/programmes/criteria-bar";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { newId } from "@/lib/core/ids";
import type { CriteriaDraftView } from "@/lib/programmes/criteria-views";

/** The whole draft goes; behind a line to open. */
export function RemoveDraft({ view: { criteriaVersionId, revision } }: { readonly view: CriteriaDraftView }) {
  return (
    <details className="sp6">
      <summary>Bỏ bản nháp</summary>
      <Form
        action="/api/criteria/discard"
        returnTo={criteriaHref(criteriaVersionId, "/cong-bo")}
        next="/bo-tieu-chi"
        idempotencyKey={newId()}
        state={null}
        revision={revision}
      >
        <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
        <p>Toàn bộ nội dung của bản nháp sẽ mất. Các phiên bản đã công bố không đổi.</p>
        <p className="acts">
          <SubmitButton kind="danger">Bỏ bản nháp</SubmitButton>
        </p>
      </Form>
    </details>
  );
}
