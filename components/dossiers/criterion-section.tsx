import { criterionRow, type CriterionRow } from "@/components/dossiers/criterion-row";
import { givenWords } from "@/components/dossiers/given-words";
import { EvidenceBlock } from "@/components/dossiers/evidence-block";
import { errorOf, type FormState } from "@/components/forms/form-state";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { TheirVersion } from "@/components/forms/their-version";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { SELF_RESULT_LABELS, type StoredAnswer } from "@/lib/dossiers/domain/stored-answer";
import type { CriterionView, GivenRow, RegisterCounts, SupplementLine } from "@/lib/dossiers/officer-views";

interface CriterionSectionProps {
  /** Null in a preview: nothing is saved and no paper can be added. */
  readonly dossierId: string | null;
  readonly view: CriterionView;
  readonly state: FormState | null;
  /** Whose task the row is, by whoever divided the work. */
  readonly given?: GivenRow | undefined;
}

const FIELDS = [
  "result",
  "figure",
  "numerator",
  "denominator",
  "exceptionNote",
  "explanation",
  "absence",
] as const;

/** One criterion: number in the margin, the row's fields, its clause beside it. Closed rows show values only. */
export function CriterionSection({ dossierId, view, state, given }: CriterionSectionProps) {
  const { code, number, criterion, editable, flagged, mark, saved } = view;
  const row = criterionRow(view, state);
  const wrong =
    FIELDS.some((field) => errorOf(state, `${field}:${code}`) !== undefined) ||
    row.theirs !== null ||
    row.reply.theirs !== null;
  return (
    <section
      className={classNames("crit", wrong && "wrong", !wrong && flagged && "fix")}
      id={`tc-${code}`}
      aria-labelledby={`h-${code}`}
      data-row={editable ? code : undefined}
    >
      <div className="no">{number}</div>
      <div className="bd">
        <h2 className="h3" id={`h-${code}`}>
          {criterion.title}
        </h2>
        {criterion.text === criterion.title ? null : <p className="desc">{criterion.text}</p>}
        {criterion.guidance ? <p className="desc pre-l">Hướng dẫn của tỉnh: {criterion.guidance}</p> : null}
        {given ? (
          <p
            className={given.state === "passed_by" || given.state === "left" ? "note-line low" : "note-line"}
          >
            {givenWords(given)}
          </p>
        ) : null}
        {flagged ? (
          <Panel tone="warn" className="sp4" title={flagged.answered ? "Đã bổ sung" : "Yêu cầu bổ sung"}>
            <p>{flagged.note}</p>
          </Panel>
        ) : null}
        {row.theirs && saved ? (
          <Conflict code={code} theirs={row.theirs} by={saved.by} at={saved.at} />
        ) : null}
        {editable ? (
          <EditableRow dossierId={dossierId} view={view} row={row} state={state} />
        ) : (
          <ClosedRow view={view} />
        )}
        <EvidenceBlock
          dossierId={dossierId}
          view={view}
          row={row}
          error={errorOf(state, `absence:${code}`)}
        />
        {editable && flagged ? <ReplyField code={code} flagged={flagged} row={row} state={state} /> : null}
      </div>
      <div className="mg">
        <p>
          <b>Căn cứ</b>
          <br />
          {criterion.clause}
        </p>
        {mark ? <p>{mark}</p> : null}
        {criterion.source ? <p>«{criterion.source}»</p> : null}
        {saved ? (
          <p>
            <b>Lưu gần nhất</b>
            <br />
            {saved.by}, {saved.at}
          </p>
        ) : null}
      </div>
    </section>
  );
}

interface ReplyFieldProps {
  readonly code: string;
  readonly flagged: SupplementLine;
  readonly row: CriterionRow;
  readonly state: FormState | null;
}

const REPLY_LABEL = "Đã bổ sung những gì";

function ReplyField({ code, flagged, row: { reply }, state }: ReplyFieldProps) {
  const name = `reply:${code}`;
  return (
    <>
      {reply.theirs === null ? null : (
        <TheirVersion
          state={state}
          page={flagged.href}
          fields={[{ name, label: REPLY_LABEL, stored: reply.theirs }]}
        />
      )}
      <input type="hidden" name={`replyRevision:${code}`} value={flagged.revision} />
      <input type="hidden" name={`replyMark:${code}`} value={flagged.mark} />
      <TextareaField
        name={name}
        label={REPLY_LABEL}
        hint="1–2 câu, cán bộ thẩm định sẽ đọc"
        rows={2}
        value={reply.text}
      />
    </>
  );
}

const SENSITIVE_HINT =
  "Ghi kết luận, số vụ, cơ quan xác nhận, số văn bản. Không ghi tên đối tượng, người tố giác, biện pháp nghiệp vụ.";

interface EditableRowProps {
  readonly dossierId: string | null;
  readonly view: CriterionView;
  readonly row: CriterionRow;
  readonly state: FormState | null;
}

function EditableRow({ dossierId, view, row, state }: EditableRowProps) {
  const { code, criterion } = view;
  const { values } = row;
  return (
    <>
      <input type="hidden" name={`revision:${code}`} value={row.revision} />
      <input type="hidden" name={`base:${code}`} value={row.base} />
      <FigureFields dossierId={dossierId} view={view} values={values} state={state} />
      <div className="sp4">
        <RadioGroup
          name={`result:${code}`}
          label="Kết quả tự đánh giá"
          inline
          value={values.result ?? ""}
          error={errorOf(state, `result:${code}`)}
          hint={
            criterion.notApplicableWhen
              ? `Không áp dụng khi: ${lowerFirst(criterion.notApplicableWhen)}`
              : undefined
          }
          choices={[
            { value: "met", label: SELF_RESULT_LABELS.met },
            { value: "not_met", label: SELF_RESULT_LABELS.not_met },
            ...(criterion.notApplicableWhen
              ? [{ value: "not_applicable", label: SELF_RESULT_LABELS.not_applicable }]
              : []),
          ]}
        />
      </div>
      {criterion.exceptions.length > 0 ? <ExceptionFields view={view} values={values} state={state} /> : null}
      <TextareaField
        name={`explanation:${code}`}
        label="Giải trình ngắn"
        hint={criterion.measure.kind === "zero_count" ? SENSITIVE_HINT : "2–3 câu, cán bộ thẩm định sẽ đọc"}
        value={values.explanation}
        error={errorOf(state, `explanation:${code}`)}
      />
    </>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface FieldsProps {
  readonly view: CriterionView;
  readonly values: StoredAnswer;
  readonly state: FormState | null;
}

/** What fits beside the box on one line. */
const SHORT_UNIT = 6;

interface RegisterNoteProps {
  readonly dossierId: string;
  readonly view: CriterionView;
  readonly register: RegisterCounts;
}

/** What the register counts, the units behind it, and one step to take its numbers over. */
function RegisterNote({ dossierId, view, register }: RegisterNoteProps) {
  const { managed, registered, recognised, undecided, differs, filled } = register;
  return (
    <div className={classNames("note-line", differs && !filled && "low")}>
      <Icon name={differs && !filled ? "alert" : "info"} />
      <div>
        <p>
          {differs && !filled ? "Khác sổ đơn vị. " : ""}Theo sổ đơn vị hôm nay: {managed} đơn vị thuộc diện
          xét, {registered} đã đăng ký, {recognised} được công nhận
          {undecided > 0 ? `, ${undecided} chưa có quyết định` : ""}.{" "}
          <TextLink href={`/ho-so/${dossierId}/don-vi-da-tinh`}>Xem từng đơn vị</TextLink>
        </p>
        {filled ? (
          <p>Đã điền theo sổ, chưa lưu. Kiểm tra lại, chọn kết quả rồi lưu.</p>
        ) : managed > 0 && (differs || isWithoutFigures(view.answer)) ? (
          <p>
            <TextLink href={`?dien=${view.code}#tc-${view.code}`}>Điền ba số này theo sổ</TextLink>
          </p>
        ) : null}
      </div>
    </div>
  );
}

const isWithoutFigures = ({ denominator, figure, numerator }: StoredAnswer): boolean =>
  denominator === "" && figure === "" && numerator === "";

function FigureFields({
  dossierId,
  view,
  values,
  state,
}: FieldsProps & { readonly dossierId: string | null }) {
  const { code, figures, thresholdHint, judgement, fromRegister } = view;
  if (figures.length === 0) return null;
  return (
    <>
      {figures.map(({ part, label, unit }, index) => (
        <NumberField
          key={part}
          name={`${part}:${code}`}
          label={unit && unit.length > SHORT_UNIT ? `${label} (${unit})` : label}
          hint={index === 0 && thresholdHint ? thresholdHint : undefined}
          value={values[part]}
          error={errorOf(state, `${part}:${code}`)}
          {...(unit && unit.length <= SHORT_UNIT ? { unit } : {})}
        />
      ))}
      {fromRegister && dossierId ? (
        <RegisterNote dossierId={dossierId} view={view} register={fromRegister} />
      ) : null}
      {judgement && values === view.answer ? (
        <p className={classNames("note-line", judgement.reached ? "ok" : "low")}>
          <Icon name={judgement.reached ? "check" : "alert"} />
          {judgement.sentence}
        </p>
      ) : null}
    </>
  );
}

function ExceptionFields({ view: { code, criterion }, values, state }: FieldsProps) {
  return (
    <>
      <SelectField
        name={`exception:${code}`}
        label="Trường hợp ngoại lệ (nếu có phát sinh)"
        value={values.exceptionCode}
        emptyLabel="Không thuộc trường hợp nào"
        options={criterion.exceptions.map((exception) => ({ value: exception.code, label: exception.title }))}
      />
      <TextareaField
        name={`exceptionNote:${code}`}
        label="Diễn biến của trường hợp ngoại lệ"
        hint="Việc gì, phát hiện và xử lý thế nào, báo cáo số nào"
        rows={2}
        value={values.exceptionNote}
        error={errorOf(state, `exceptionNote:${code}`)}
      />
    </>
  );
}

function ClosedRow({ view: { answer, figures, judgement, criterion } }: { readonly view: CriterionView }) {
  const exception = criterion.exceptions.find(({ code }) => code === answer.exceptionCode);
  return (
    <dl className="dl sp4">
      <dt>Kết quả</dt>
      <dd>{answer.result ? SELF_RESULT_LABELS[answer.result] : "Chưa đánh giá"}</dd>
      {figures.map(({ part, label }) => (
        <FactPair key={part} term={label} value={answer[part]} />
      ))}
      {judgement ? <FactPair term="Đối chiếu ngưỡng" value={judgement.sentence} /> : null}
      {exception ? <FactPair term={exception.title} value={answer.exceptionNote} /> : null}
      <dt>Giải trình</dt>
      <dd className="pre-l">{answer.explanation === "" ? "Không ghi" : answer.explanation}</dd>
      {answer.evidenceAbsence === "" ? null : (
        <FactPair term="Lý do chưa có minh chứng" value={answer.evidenceAbsence} />
      )}
    </dl>
  );
}

function FactPair({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value === "" ? "Chưa ghi" : value}</dd>
    </>
  );
}

interface ConflictProps {
  readonly code: string;
  readonly theirs: StoredAnswer;
  readonly by: string;
  readonly at: string;
}

/** Both versions and a choice; nothing of either is lost (ux.md 2.1, Concurrency). */
function Conflict({ code, theirs, by, at }: ConflictProps) {
  return (
    <Panel tone="warn" className="sp4" title="Hai người cùng sửa tiêu chí này">
      <p>
        <b>{by}</b> đã lưu lúc {at}: {theirs.result ? SELF_RESULT_LABELS[theirs.result] : "chưa chọn kết quả"}
        {[theirs.numerator, theirs.denominator, theirs.figure]
          .filter((part) => part !== "")
          .map((part) => `, số liệu ${part}`)
          .join("")}
        .
      </p>
      {theirs.explanation === "" ? null : <p className="pre-l">«{theirs.explanation}»</p>}
      <p>Phần đồng chí vừa nhập đang ở các ô bên dưới.</p>
      <RadioGroup
        name={`keep:${code}`}
        label="Giữ bản nào"
        inline
        value="mine"
        choices={[
          { value: "mine", label: "Giữ của tôi" },
          { value: "theirs", label: "Lấy bản mới" },
        ]}
      />
    </Panel>
  );
}
