import { ErrorSummary } from "@/components/forms/error-summary";
import { Form } from "@/components/forms/form";
import { errorOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { EligibilityTag } from "@/components/registrations/eligibility-panel";
import { causeSentence, evidenceText } from "@/components/registrations/eligibility-words";
import { overrideMessage } from "@/components/registrations/override-message";
import {
  OVERRIDE_RULE,
  STANDING_LABELS,
  STANDING_TONES,
  documentText,
} from "@/components/registrations/override-words";
import { BackLink } from "@/components/ui/back-link";
import { Banner } from "@/components/ui/banner";
import { Panel } from "@/components/ui/panel";
import { SummaryList, type SummaryItem } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import type { EligibilityLine } from "@/lib/registrations/domain/eligibility";
import type { AnswerObstacle, OverrideView } from "@/lib/registrations/override-contract";

interface OverridePageProps {
  readonly view: OverrideView;
  readonly state: FormState | null;
}

/** One override: the condition then and now, the document, both persons, and the second person's answer. */
export function OverridePage({ view, state }: OverridePageProps) {
  return (
    <div className="wrap">
      <BackLink href={`/don-vi/${view.unitId}`} label={view.unitName} />
      <Done state={state} />
      <ErrorSummary state={state} refusalMessage={overrideMessage(state?.refusal)} />
      <div className="head">
        <h1>Cho xét tiếp: {view.unitName}</h1>
        <p className="sp2">
          <Tag tone={STANDING_TONES[view.standing]}>{STANDING_LABELS[view.standing]}</Tag>
        </p>
        <p className="lead">{view.planTitle}</p>
      </div>
      <p className="measure sp3">{OVERRIDE_RULE}</p>
      <SummaryList className="sp4" items={factsOf(view)} />
      <Answer view={view} state={state} />
    </div>
  );
}

function Done({ state }: { readonly state: FormState | null }) {
  if (stateOf(state, "registration.propose-override")?.success) {
    return (
      <Banner title="Đã gửi đề nghị cho xét tiếp." className="sp4">
        <p>Đơn vị được đi tiếp sau khi người thứ hai của cơ quan xác nhận.</p>
      </Banner>
    );
  }
  const confirmed = stateOf(state, "registration.confirm-override")?.success;
  if (confirmed) {
    return <Banner title={`Đã xác nhận: ${String(confirmed.unitName)} được xem xét tiếp.`} className="sp4" />;
  }
  return stateOf(state, "registration.refuse-override")?.success ? (
    <Banner title="Đã trả lời: không cho xét tiếp." className="sp4" />
  ) : null;
}

function factsOf(view: OverrideView): readonly SummaryItem[] {
  const { line, lineNow, standing, checkedBy, checkedOn, checkNote, registrationId } = view;
  const item = (term: string, value: SummaryItem["value"] | null): readonly SummaryItem[] =>
    value === null ? [] : [{ term, value }];
  return [
    ...item("Điều kiện", `${line.title} (mục ${line.clause})`),
    ...item("Khi đề nghị", <LineText line={line} names={view.names} />),
    ...item(
      "Sổ nay ghi",
      standing === "outdated" && lineNow ? <LineText line={lineNow} names={view.names} /> : null,
    ),
    ...item("Dựa trên", documentText(view)),
    ...item("Lý do", view.reason),
    ...item("Cơ quan", view.bodyName),
    ...item("Người đề nghị", `${view.proposedBy}, ngày ${formatDate(view.proposedOn)}`),
    ...item(
      view.status === "refused" ? "Người không đồng ý" : "Người xác nhận",
      checkedBy && checkedOn ? `${checkedBy}, ngày ${formatDate(checkedOn)}` : null,
    ),
    ...item("Lý do không đồng ý", checkNote),
    ...item(
      "Đăng ký",
      registrationId && <TextLink href={`/dang-ky/${registrationId}`}>Mở đăng ký của đơn vị</TextLink>,
    ),
  ];
}

interface LineTextProps {
  readonly line: EligibilityLine;
  readonly names: OverrideView["names"];
}

function LineText({ line, names }: LineTextProps) {
  return (
    <>
      <EligibilityTag answer={line.answer} /> {causeSentence(line, names)}
      {line.evidence.map((result) => (
        <span className="sub" key={`${result.unitId}-${result.decisionNumber}`}>
          {evidenceText(result)}
        </span>
      ))}
    </>
  );
}

const OBSTACLES = {
  same_person: "Đồng chí là người đề nghị. Chờ người thứ hai của cơ quan xác nhận.",
  own_entry: "Đồng chí đã lập hoặc gửi đăng ký của đơn vị này. Chờ người khác của cơ quan xác nhận.",
  outdated:
    "Kết quả trong sổ đã khác lúc đề nghị, nên đề nghị này không xác nhận được nữa. Nếu điều kiện vẫn chưa đủ, lập đề nghị mới theo kết quả hiện nay.",
} as const satisfies Record<Exclude<AnswerObstacle, "done" | "not_here">, string>;

const obstacleText = ({ bodyName }: OverrideView, obstacle: Exclude<AnswerObstacle, "done">): string =>
  obstacle === "not_here" ? `Chờ người thứ hai của ${bodyName} xác nhận.` : OBSTACLES[obstacle];

function Answer({ view, state }: OverridePageProps) {
  const { obstacle } = view;
  if (obstacle === "done") return null;
  return (
    <>
      {obstacle ? (
        <Panel
          narrow
          className="sp5"
          title={obstacle === "outdated" ? "Không xác nhận được nữa" : "Chờ xác nhận"}
        >
          <p>{obstacleText(view, obstacle)}</p>
        </Panel>
      ) : null}
      {obstacle === null ? <AnswerForms overrideId={view.overrideId} state={state} /> : null}
      {obstacle === "outdated" ? <RefusalForm overrideId={view.overrideId} state={state} /> : null}
    </>
  );
}

interface AnswerFormsProps {
  readonly overrideId: string;
  readonly state: FormState | null;
}

function AnswerForms({ overrideId, state }: AnswerFormsProps) {
  const page = `/xet-tiep/${overrideId}`;
  return (
    <section className="sp6 measure-form">
      <h2>Trả lời của người thứ hai</h2>
      <p className="sp2">
        Xem văn bản nêu ở trên: đúng số, ngày, cơ quan; có cho đơn vị này xét tiếp dù chưa đủ điều kiện không.
      </p>
      <Form
        action="/api/registrations/confirm-override"
        returnTo={page}
        next={page}
        idempotencyKey={newId()}
        state={stateOf(state, "registration.confirm-override")}
      >
        <input type="hidden" name="overrideId" value={overrideId} />
        <p className="acts">
          <SubmitButton>Xác nhận cho xét tiếp</SubmitButton>
        </p>
      </Form>
      <RefusalForm overrideId={overrideId} state={state} />
    </section>
  );
}

/** Also of a proposal that can't be confirmed any more: refused, it is off everybody's list. */
function RefusalForm({ overrideId, state }: AnswerFormsProps) {
  const page = `/xet-tiep/${overrideId}`;
  const refused = stateOf(state, "registration.refuse-override");
  return (
    <details className="how sp5 measure-form" open={refused !== null && !refused.success}>
      <summary>Không cho xét tiếp</summary>
      <Form
        action="/api/registrations/refuse-override"
        returnTo={page}
        next={page}
        idempotencyKey={newId()}
        state={refused}
      >
        <input type="hidden" name="overrideId" value={overrideId} />
        <TextareaField
          name="note"
          label="Lý do không cho xét tiếp"
          value={typed(refused, "note")}
          error={errorOf(refused, "note")}
        />
        <p className="sp3">
          <SubmitButton kind="danger">Không cho xét tiếp</SubmitButton>
        </p>
      </Form>
    </details>
  );
}
