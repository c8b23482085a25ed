import { planHref } from "@/components/programmes/plan-bar";
import { mendingPage } from "@/components/programmes/plan-mending";
import { planMessage, planProblem } from "@/components/programmes/plan-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { PlanDraftView } from "@/lib/programmes/plan-views";

interface PublishPlanFormProps {
  readonly view: PlanDraftView;
  readonly state: FormState | null;
}

/** What publishing means, what stands against it, and the act; below, taking the draft away. */
export function PublishPlanForm({ view, state }: PublishPlanFormProps) {
  const { planVersionId, revision, problems, content } = view;
  const places = new Map(problems.map((one) => [planProblem(content, one), mendingPage(content, one)]));
  return (
    <>
      <ErrorSummary state={state} refusalMessage={planMessage(state)} />
      <h1>Công bố kế hoạch năm {content.header.cycleYear}</h1>
      {places.size > 0 ? (
        <Panel tone="warn" className="sp4" title={`Còn ${places.size} chỗ phải sửa trước khi công bố`}>
          <ul>
            {[...places].map(([sentence, page]) => (
              <li key={sentence}>
                {sentence}{" "}
                <TextLink href={planHref(planVersionId, page)}>
                  {page === "/nhap-tep" ? "Sửa trong tệp" : "Sửa"}
                  <span className="sr">: {sentence}</span>
                </TextLink>
              </li>
            ))}
          </ul>
        </Panel>
      ) : (
        <>
          <p className="lead">
            Sau khi công bố, đơn vị được chọn, đăng ký theo kế hoạch này và nội dung không sửa được nữa. Hồ sơ
            đang làm theo kế hoạch khác giữ nguyên kế hoạch của mình.
          </p>
          <Form
            action="/api/plans/publish"
            returnTo={planHref(planVersionId, "/cong-bo")}
            next={planHref(planVersionId)}
            idempotencyKey={newId()}
            state={stateOf(state, "programmes.publish-plan-draft")}
            revision={revision}
          >
            <input type="hidden" name="planVersionId" value={planVersionId} />
            <p className="acts">
              <SubmitButton>Công bố</SubmitButton>
              <TextLink href={planHref(planVersionId)}>Về bản nháp</TextLink>
            </p>
          </Form>
        </>
      )}
      <details className="sp6">
        <summary>Bỏ bản nháp</summary>
        <Form
          action="/api/plans/discard"
          returnTo={planHref(planVersionId, "/cong-bo")}
          next="/ke-hoach"
          idempotencyKey={newId()}
          state={null}
          revision={revision}
        >
          <input type="hidden" name="planVersionId" value={planVersionId} />
          <p>Toàn bộ nội dung của bản nháp sẽ mất. Các kế hoạch đã công bố không đổi.</p>
          <p className="acts">
            <SubmitButton kind="danger">Bỏ bản nháp</SubmitButton>
          </p>
        </Form>
      </details>
    </>
  );
}
