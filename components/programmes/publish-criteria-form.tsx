import { criteriaHref } from "@/components/programmes/criteria-bar";
import { criteriaMessage, publicationMessage } from "@/components/programmes/criteria-message";
import { RemoveDraft } from "@/components/programmes/remove-draft";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { CriteriaDraftView } from "@/lib/programmes/criteria-views";
import { countDifferences, DIFFERENCE_LABELS } from "@/lib/programmes/domain/criteria-difference";

interface PublishCriteriaFormProps {
  readonly view: CriteriaDraftView;
  readonly state: FormState | null;
}

/** What publishing means, what stands against it, and the act. */
export function PublishCriteriaForm({ view, state }: PublishCriteriaFormProps) {
  const { criteriaVersionId, revision, problems, differences, basedOn, number } = view;
  const publishing = stateOf(state, "programmes.publish-criteria-draft");
  return (
    <>
      <ErrorSummary state={state} refusalMessage={criteriaMessage(state)} />
      <h1>Công bố phiên bản {number}</h1>
      {problems.length > 0 ? (
        <Panel tone="warn" className="sp4" title="Còn phải sửa trước khi công bố">
          <ul>
            {problems.map((problem) => (
              <li key={publicationMessage(problem)}>{publicationMessage(problem)}</li>
            ))}
          </ul>
        </Panel>
      ) : (
        <>
          <p className="lead">
            Sau khi công bố, phiên bản này không sửa được; sửa sai là công bố phiên bản khác. Hồ sơ đang làm
            giữ phiên bản đã gắn. Kế hoạch dùng phiên bản nào do kế hoạch nêu.
          </p>
          {differences && basedOn ? (
            <p>
              So với phiên bản {basedOn.number}:{" "}
              {countDifferences(differences)
                .map(({ difference, count }) => `${DIFFERENCE_LABELS[difference]} ${count}`)
                .join(" · ")}
              . <TextLink href={criteriaHref(criteriaVersionId, "/so-sanh")}>Xem từng tiêu chí</TextLink>
            </p>
          ) : null}
          <Form
            action="/api/criteria/publish"
            returnTo={criteriaHref(criteriaVersionId, "/cong-bo")}
            next={criteriaHref(criteriaVersionId)}
            idempotencyKey={newId()}
            state={publishing}
            revision={revision}
          >
            <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
            <TextareaField
              name="reason"
              label="Lý do ban hành phiên bản này"
              hint="Ví dụ: theo Quyết định số …; sửa lỗi ở tiêu chí …"
              value={typed(publishing, "reason")}
              error={errorOf(publishing, "reason")}
            />
            <p className="acts">
              <SubmitButton>Công bố</SubmitButton>
              <TextLink href={criteriaHref(criteriaVersionId)}>Về bộ tiêu chí</TextLink>
            </p>
          </Form>
        </>
      )}
      <RemoveDraft view={view} />
    </>
  );
}
