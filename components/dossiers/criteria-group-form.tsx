import { Autosave } from "@/components/dossiers/autosave";
import { BackToDossier, CriteriaMark, ReadOnlyNote } from "@/components/dossiers/dossier-bar";
import { DoneBanner } from "@/components/dossiers/done-banner";
import { criterionRow } from "@/components/dossiers/criterion-row";
import { CriterionSection } from "@/components/dossiers/criterion-section";
import { refusalWords } from "@/components/dossiers/officer-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, hasErrors, typed, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { savedWords } from "@/components/forms/saved-words";
import { SubmitButton } from "@/components/forms/submit-button";
import { DetailsHow } from "@/components/ui/details-how";
import { LinkButton } from "@/components/ui/link-button";
import { newId } from "@/lib/core/ids";
import { criterionTarget } from "@/lib/dossiers/domain/supplement";
import type { CriteriaGroupView } from "@/lib/dossiers/officer-views";

interface CriteriaGroupFormProps {
  readonly view: CriteriaGroupView;
  readonly state: FormState | null;
}

const groupHref = (id: string, group: string): string => `/ho-so/${id}/tieu-chi/${encodeURIComponent(group)}`;

/** O-6: one group of the self-assessment on one page. */
export function CriteriaGroupForm({ view, state }: CriteriaGroupFormProps) {
  const { head, number, title, met, criteria, editable } = view;
  return (
    <>
      <BackToDossier head={head} />
      <ErrorSummary state={withConflicts(view, state)} refusalMessage={refusalWords(state)} />
      <DoneBanner state={state} />
      <div className="head">
        <h1>
          Tự đánh giá nhóm {number}: {title}
        </h1>
        <div className="saved">
          {editable ? (
            <Autosave formId={FORM_ID} initial={savedLine(view, state)} />
          ) : (
            <span>{savedLine(view, state)}</span>
          )}
          <CriteriaMark head={head} />
        </div>
      </div>
      <ReadOnlyNote head={head} />
      {editable ? (
        <div className="cols sp4">
          <DetailsHow>
            <p>
              Chọn kết quả, nhập số liệu, ghi giải trình và thêm minh chứng cho từng tiêu chí. Lưu lúc nào
              cũng được, chưa đủ vẫn lưu. Khi cả nhóm đã đủ, chọn «Rồi» ở cuối trang.
            </p>
          </DetailsHow>
        </div>
      ) : null}
      <p className="sp4">
        <b>
          Đạt {met}/{criteria.length} tiêu chí của nhóm.
        </b>
      </p>
      {editable ? <EditableGroup view={view} state={state} /> : <ClosedGroup view={view} />}
    </>
  );
}

/** The summary links to every row that two people changed. */
function withConflicts({ criteria }: CriteriaGroupView, state: FormState | null): FormState | null {
  if (state?.refusal?.code !== "dossier.changed-meanwhile") return state;
  const fields = criteria.flatMap((criterion) => {
    const { code, number } = criterion;
    const row = criterionRow(criterion, state);
    return [
      ...(row.theirs ? [[`keep:${code}`, `Chọn giữ bản nào ở tiêu chí ${number}`] as const] : []),
      ...(row.reply.theirs === null
        ? []
        : [[`reply:${code}`, `Xem lại phần đã bổ sung ở tiêu chí ${number}`] as const]),
    ];
  });
  return { ...state, fields: Object.fromEntries(fields) };
}

const FORM_ID = "tu-danh-gia";

const savedLine = ({ head, saving }: CriteriaGroupView, state: FormState | null): string => {
  const fields = Object.keys(state?.fields ?? {}).length;
  if (fields > 0) return `Chưa lưu được: còn ${fields} chỗ cần sửa. Nội dung vừa nhập vẫn giữ nguyên.`;
  if (hasErrors(state)) return "Chưa lưu được. Nội dung vừa nhập vẫn giữ nguyên.";
  return saving ? savedWords(saving) : `Đã lưu lúc ${head.savedAt}`;
};

function EditableGroup({ view, state }: CriteriaGroupFormProps) {
  const { head, code, criteria, completed, nextGroup } = view;
  const home = `/ho-so/${head.id}`;
  // Of a dossier that was returned most groups are closed: the list says which row is asked for next.
  const goOn = nextGroup && !head.returned ? groupHref(head.id, nextGroup) : home;
  return (
    <div id={FORM_ID}>
      <Form
        className="sp4"
        action="/api/dossiers/save-answers"
        returnTo={groupHref(head.id, code)}
        next={goOn}
        idempotencyKey={newId()}
        state={state}
      >
        <input type="hidden" name="dossierId" value={head.id} />
        <input type="hidden" name="group" value={code} />
        {criteria.map((criterion) => (
          <CriterionSection
            key={criterion.code}
            dossierId={head.id}
            view={criterion}
            state={state}
            given={view.given.find(({ target }) => target === criterionTarget(criterion.code))}
          />
        ))}
        <section className="crit">
          <div className="no" />
          <div className="bd">
            <RadioGroup
              name="completed"
              label={
                head.returned
                  ? "Đã bổ sung xong các tiêu chí được yêu cầu chưa?"
                  : "Đã hoàn thành nhóm này chưa?"
              }
              inline
              value={typed(state, "completed", completed ? "yes" : "no")}
              error={errorOf(state, "completed")}
              choices={[
                { value: "yes", label: "Rồi" },
                { value: "no", label: "Chưa, làm tiếp sau" },
              ]}
            />
            <p className="acts">
              <SubmitButton name="_next" value={goOn}>
                Lưu và tiếp tục
              </SubmitButton>
              <SubmitButton kind="secondary" name="_next" value={home}>
                Lưu và về danh sách việc
              </SubmitButton>
            </p>
          </div>
          <div className="mg" />
        </section>
      </Form>
    </div>
  );
}

function ClosedGroup({
  view: { head, criteria, previousGroup, nextGroup },
}: {
  readonly view: CriteriaGroupView;
}) {
  return (
    <div className="sp4">
      {criteria.map((criterion) => (
        <CriterionSection key={criterion.code} dossierId={head.id} view={criterion} state={null} />
      ))}
      <p className="acts">
        {previousGroup ? (
          <LinkButton kind="secondary" href={groupHref(head.id, previousGroup)}>
            Nhóm trước
          </LinkButton>
        ) : null}
        {nextGroup ? (
          <LinkButton kind="secondary" href={groupHref(head.id, nextGroup)}>
            Nhóm sau
          </LinkButton>
        ) : null}
      </p>
    </div>
  );
}
