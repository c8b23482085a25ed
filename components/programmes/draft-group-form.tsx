import { criteriaHref } from "@/components/programmes/criteria-bar";
import { criteriaMessage } from "@/components/programmes/criteria-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { fieldsOf, stateOf, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { CriteriaDraftView } from "@/lib/programmes/criteria-views";
import type { CriteriaGroup } from "@/lib/programmes/domain/criteria";

interface DraftGroupFormProps {
  readonly view: CriteriaDraftView;
  /** Null for a new one. */
  readonly group: CriteriaGroup | null;
  readonly state: FormState | null;
}

export const placeOptions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));

/** Code, name, clause and place of one group of a draft; below, taking it out. */
export function DraftGroupForm({ view, group, state }: DraftGroupFormProps) {
  const { criteriaVersionId, revision, content } = view;
  const here = criteriaHref(criteriaVersionId, `/nhom/${group ? encodeURIComponent(group.code) : "moi"}`);
  const saving = stateOf(state, "programmes.save-criteria-group");
  const field = fieldsOf(saving);
  const count = content.groups.length + (group ? 0 : 1);
  const place = group ? content.groups.indexOf(group) + 1 : count;
  return (
    <>
      <ErrorSummary state={state} refusalMessage={criteriaMessage(state)} />
      <h1>{group ? `Nhóm ${group.code}` : "Thêm nhóm"}</h1>
      <Form
        action="/api/criteria/save-group"
        returnTo={here}
        next={criteriaHref(criteriaVersionId)}
        idempotencyKey={newId()}
        state={saving}
        revision={revision}
      >
        <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
        <input type="hidden" name="was" value={group?.code ?? ""} />
        <Field
          {...field("code", group?.code)}
          label="Mã nhóm"
          hint="Ngắn, không trùng trong bộ, ví dụ KDC-1"
          width="short"
        />
        <Field {...field("title", group?.title)} label="Tên nhóm" />
        <Field
          {...field("clause", group?.clause)}
          label="Căn cứ"
          hint="Điều, khoản của văn bản"
          width="medium"
        />
        <SelectField
          {...field("place", String(place))}
          label="Đứng thứ mấy trong bộ"
          width="medium"
          options={placeOptions(count)}
        />
        <p className="acts">
          <SubmitButton>Lưu nhóm</SubmitButton>
          <TextLink href={criteriaHref(criteriaVersionId)}>Về bộ tiêu chí</TextLink>
        </p>
      </Form>
      {group ? (
        <RemoveForm
          action="/api/criteria/remove-group"
          returnTo={here}
          view={view}
          was={group.code}
          words={`Bỏ nhóm này cùng ${group.criteria.length} tiêu chí của nhóm khỏi bản nháp. Các phiên bản đã công bố không đổi.`}
          button="Bỏ nhóm này"
        />
      ) : null}
    </>
  );
}

interface RemoveFormProps {
  readonly action: string;
  readonly returnTo: string;
  readonly view: CriteriaDraftView;
  readonly was: string;
  readonly words: string;
  readonly button: string;
}

/** Taking a part out of a draft: behind a line to open, so that no click does it by mistake. */
export function RemoveForm({ action, returnTo, view, was, words, button }: RemoveFormProps) {
  return (
    <details className="sp6">
      <summary>{button}</summary>
      <Form
        action={action}
        returnTo={returnTo}
        next={criteriaHref(view.criteriaVersionId)}
        idempotencyKey={newId()}
        state={null}
        revision={view.revision}
      >
        <input type="hidden" name="criteriaVersionId" value={view.criteriaVersionId} />
        <input type="hidden" name="was" value={was} />
        <p>{words}</p>
        <p className="acts">
          <SubmitButton kind="danger">{button}</SubmitButton>
        </p>
      </Form>
    </details>
  );
}
