import { BackToDossier, ReadOnlyNote } from "@/components/dossiers/dossier-bar";
import { DoneBanner } from "@/components/dossiers/done-banner";
import { givenWords } from "@/components/dossiers/given-words";
import { refusalWords } from "@/components/dossiers/officer-message";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { AssignmentPageView, GivenRow } from "@/lib/dossiers/officer-views";

interface AssignmentPageProps {
  readonly view: AssignmentPageView;
  readonly state: FormState | null;
}

/** The division of work: what is given to whom, and a form to give several rows at once. */
export function AssignmentPage({ view, state: raw }: AssignmentPageProps) {
  const { head, given } = view;
  const state = atItsField(raw);
  return (
    <>
      <BackToDossier head={head} />
      <ErrorSummary state={state} refusalMessage={refusalWords(state)} />
      <DoneBanner state={state} />
      <div className="head">
        <h1>Phân công làm hồ sơ</h1>
        <p className="lead">
          Giao từng tiêu chí, thành phần cho người cùng cơ quan, có ngày phải xong. Ai lập được hồ sơ này vẫn
          sửa được mọi phần; phân công chỉ để chia việc. Người phân công được tính là tham gia lập hồ sơ, nên
          không thẩm định hay ký hồ sơ này.
        </p>
      </div>
      <ReadOnlyNote head={head} />
      <section className="sp5" aria-labelledby="dang-giao">
        <h2 id="dang-giao">Đang giao</h2>
        {given.length === 0 ? <EmptyState>Chưa giao phần nào.</EmptyState> : null}
        {given.length > 0 ? (
          <ul className="given">
            {given.map((row) => (
              <GivenLine key={row.id} row={row} view={view} />
            ))}
          </ul>
        ) : null}
      </section>
      {view.groups.length > 0 ? <GiveForm view={view} state={stateOf(state, "dossiers.give-rows")} /> : null}
    </>
  );
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "assignment.not-a-colleague": "toPersonId",
  "assignment.other-part": "toPersonId",
  "assignment.date-past": "beforeOn",
  "assignment.unknown-row": "row",
};

/** A refusal about one field stands there too. */
function atItsField(state: FormState | null): FormState | null {
  const field = FIELD_OF[state?.refusal?.code ?? ""];
  const words = refusalWords(state);
  return state && field && words ? { ...state, refusal: null, fields: { [field]: words } } : state;
}

const pageOf = ({ head }: AssignmentPageView): string => `/ho-so/${head.id}/phan-cong`;

function GivenLine({ row, view }: { readonly row: GivenRow; readonly view: AssignmentPageView }) {
  const isLate = row.state === "passed_by" || row.state === "left";
  return (
    <li>
      <div>
        <TextLink href={row.href}>{row.name}</TextLink>
        <p className={isLate ? "s low" : "s dim"}>{givenWords(row)}</p>
      </div>
      {view.head.mayWrite ? (
        <Form
          action="/api/dossiers/take-back-row"
          returnTo={pageOf(view)}
          next={pageOf(view)}
          idempotencyKey={newId()}
          state={null}
          aria-label={`Lấy lại ${row.name}`}
        >
          <input type="hidden" name="dossierId" value={view.head.id} />
          <input type="hidden" name="assignmentId" value={row.id} />
          <SubmitButton kind="secondary">
            Lấy lại<span className="sr"> {row.name}</span>
          </SubmitButton>
        </Form>
      ) : null}
    </li>
  );
}

function GiveForm({ view, state }: AssignmentPageProps) {
  const { colleagues, groups, given, bodyName } = view;
  if (colleagues.length < 2) {
    return (
      <p className="note-line sp5">
        {bodyName} chưa có người thứ hai được lập hồ sơ này nên chưa có ai để giao.
      </p>
    );
  }
  const chosen = typedMany(state, "row");
  const hintOf = (target: string, isDone: boolean): string | undefined => {
    const row = given.find((one) => one.target === target);
    return row ? givenWords(row) : isDone ? "Đã đủ nội dung" : undefined;
  };
  return (
    <section className="sp6 max-w-form" aria-labelledby="giao-viec">
      <h2 id="giao-viec">Giao việc</h2>
      <Form
        action="/api/dossiers/give-rows"
        returnTo={pageOf(view)}
        next={pageOf(view)}
        idempotencyKey={newId()}
        state={state}
      >
        <input type="hidden" name="dossierId" value={view.head.id} />
        <SelectField
          name="toPersonId"
          label="Giao cho"
          emptyLabel="Chọn người cùng cơ quan"
          value={typed(state, "toPersonId")}
          error={errorOf(state, "toPersonId")}
          options={colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <DateField
          name="beforeOn"
          label="Trước ngày"
          hint="Xong chậm nhất vào ngày liền trước, ví dụ 5/3/2026"
          value={typed(state, "beforeOn")}
          error={errorOf(state, "beforeOn")}
        />
        {groups.map(({ title, rows }, index) => (
          <CheckboxGroup
            key={title}
            name="row"
            {...(index === 0 ? {} : { id: `row-${index + 1}` })}
            label={title}
            values={chosen}
            error={index === 0 ? errorOf(state, "row") : undefined}
            choices={rows.map(({ target, label, isDone }) => ({
              value: target,
              label,
              hint: hintOf(target, isDone),
            }))}
          />
        ))}
        <p className="acts">
          <SubmitButton>Giao các phần đã chọn</SubmitButton>
        </p>
      </Form>
    </section>
  );
}
