import type { ReactNode } from "react";
import { planHref } from "@/components/programmes/plan-bar";
import { planMessage } from "@/components/programmes/plan-message";
import { atItsField } from "@/components/programmes/plan-parts/plan-item-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { stateOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { PlanEdit, RemovablePart } from "@/lib/programmes/domain/plan-part";
import type { PlanPartView } from "@/lib/programmes/plan-views";

interface PlanItemFormProps {
  readonly view: PlanPartView;
  readonly slug: string;
  readonly part: PlanEdit["part"];
  /** What the item is known by, empty for a new one; null for what stands in a plan once. */
  readonly at: string | null;
  /** Its own page under the part's address. */
  readonly page: string;
  /** Null where the page has a heading of its own. */
  readonly title: string | null;
  readonly isGone?: boolean;
  readonly remove: { readonly part: RemovablePart; readonly words: string } | null;
  readonly state: FormState | null;
  readonly children: (state: FormState | null) => ReactNode;
}

/** The frame of every item's form: what is wrong, the fields, saving; below, taking it out behind a line to open. */
export function PlanItemForm({
  view,
  slug,
  part,
  at,
  page,
  title,
  isGone = false,
  remove,
  state,
  children,
}: PlanItemFormProps) {
  const { planVersionId, revision, content } = view;
  const saving = atItsField(stateOf(state, "programmes.save-plan-item"));
  const removing = stateOf(state, "programmes.remove-plan-item");
  const list = planHref(planVersionId, `/${slug}`);
  const here = `${list}/${encodeURIComponent(page)}`;
  const own = (
    <>
      <input type="hidden" name="planVersionId" value={planVersionId} />
      {at === null ? null : <input type="hidden" name="at" value={at} />}
    </>
  );
  return (
    <>
      <ErrorSummary
        state={removing ?? saving ?? state}
        refusalMessage={planMessage(removing ?? saving ?? state, content)}
      />
      {title === null ? null : <h1>{title}</h1>}
      {isGone ? (
        <Panel tone="warn" className="sp4">
          <p>
            Mục này vừa được người khác sửa hoặc bỏ. Nội dung vừa nhập còn ở dưới: lưu thì thành một mục mới,
            hoặc <TextLink href={list}>xem các mục đang có</TextLink> trước.
          </p>
        </Panel>
      ) : null}
      <Form
        action="/api/plans/save-item"
        returnTo={here}
        next={list}
        idempotencyKey={newId()}
        state={saving}
        revision={revision}
      >
        {own}
        <input type="hidden" name="part" value={part} />
        {children(saving)}
        <p className="acts">
          <SubmitButton>Lưu</SubmitButton>
          <TextLink href={list}>Về danh sách</TextLink>
        </p>
      </Form>
      {remove ? (
        <details className="sp6">
          <summary>{remove.words}</summary>
          <Form
            action="/api/plans/remove-item"
            returnTo={here}
            next={list}
            idempotencyKey={newId()}
            state={removing}
            revision={revision}
          >
            {own}
            <input type="hidden" name="part" value={remove.part} />
            <p>Chỉ bỏ khỏi bản nháp này. Các kế hoạch đã công bố không đổi.</p>
            <p className="acts">
              <SubmitButton kind="danger">{remove.words}</SubmitButton>
            </p>
          </Form>
        </details>
      ) : null}
    </>
  );
}
