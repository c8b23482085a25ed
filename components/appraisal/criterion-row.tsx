import { CriterionOpinions } from "@/components/opinions/criterion-opinions";
import { deskHref, rowId } from "@/components/appraisal/desk-address";
import type { FormState } from "@/components/forms/form-state";
import { errorOf, typed } from "@/components/forms/form-state";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import {
  APPRAISAL_RESULT_LABELS,
  SUPPLEMENT_REASON_LABELS,
  SUPPLEMENT_REASONS,
  type AppraisalResult,
} from "@/lib/dossiers/domain/appraisal";
import { outcomeWords, placeWords } from "@/lib/dossiers/domain/asked-place";
import { SELF_RESULT_LABELS } from "@/lib/dossiers/domain/stored-answer";
import type { AskedOpinion } from "@/lib/dossiers/opinion-views";
import type { DeskEvidence, DeskRow } from "@/lib/dossiers/review-views";

interface CriterionRowProps {
  readonly row: DeskRow;
  readonly dossierId: string;
  readonly group: string;
  /** The paper that is open on the right. */
  readonly openEvidence: string | null;
  readonly state: FormState | null;
  readonly readOnly: boolean;
  /** Whose readers see the private note. */
  readonly bodyName: string;
  readonly writtenPaperHref: string | null;
  /** Other bodies that were asked about the dossier. */
  readonly opinions: readonly AskedOpinion[];
}

/** One row of the desk: what the unit says and shows, and the reader's result with its reason. */
export function CriterionRow(props: CriterionRowProps) {
  const { row, state, readOnly } = props;
  const isOpen = row.evidence.some(({ id }) => id === props.openEvidence);
  return (
    <li className={classNames("rcrit", isOpen && "cur", row.changed && "chg")} id={rowId(row.code)}>
      <div className="no">{row.number}</div>
      <div className="bd">
        <h2 className="h3">{row.title}</h2>
        {row.changed ? <p className="note-line low">Đơn vị đã sửa từ lần đọc trước</p> : null}
        <SelfAssessment row={row} />
        {row.countsUnits ? (
          <p className="s">
            <TextLink href={`/ho-so/${props.dossierId}/don-vi-da-tinh`}>
              Xem từng đơn vị được tính, theo sổ đơn vị
            </TextLink>
          </p>
        ) : null}
        <Asked row={row} />
        <CriterionOpinions code={row.code} opinions={props.opinions} />
        <EvidenceList {...props} />
        {readOnly ? <Judged row={row} /> : <Judging row={row} state={state} bodyName={props.bodyName} />}
      </div>
    </li>
  );
}

function SelfAssessment({ row }: { readonly row: DeskRow }) {
  if (row.kind === "component") return row.text ? <p className="s low">{row.text}</p> : null;
  const figures = row.figures.map(({ label, value }) => `${label}: ${value}`).join("; ");
  return (
    <>
      <p className="s dim">
        Tự đánh giá:{" "}
        {row.selfResult ? (
          <b className={row.selfResult === "not_met" ? "low" : undefined}>
            {SELF_RESULT_LABELS[row.selfResult]}
          </b>
        ) : (
          "chưa có"
        )}
        {figures ? `. ${figures}` : ""}
        {row.explanation ? `. ${row.explanation}` : ""}
      </p>
      {row.exceptionNote ? <p className="s dim">Trường hợp ngoại lệ: {row.exceptionNote}</p> : null}
      <details className="full">
        <summary className="plain s">Nội dung tiêu chí và căn cứ</summary>
        <p className="s">{row.text}</p>
        <p className="s dim">{row.clause}</p>
      </details>
    </>
  );
}

function Asked({ row: { asked } }: { readonly row: DeskRow }) {
  if (!asked) return null;
  return (
    <p className="s">
      <b>Lần trước yêu cầu:</b> {asked.place ? `${asked.place}: ` : ""}
      {asked.note}
      {asked.outcome ? (
        <b className={asked.outcome.kind === "kept" || asked.outcome.kind === "removed" ? "low" : undefined}>
          {" "}
          {outcomeWords(asked.outcome)}.
        </b>
      ) : null}
      {asked.answer ? (
        <>
          {" "}
          <b>Đơn vị trả lời:</b> {asked.answer}
        </>
      ) : null}
    </p>
  );
}

function EvidenceList({ row, dossierId, group, openEvidence, writtenPaperHref }: CriterionRowProps) {
  if (row.evidence.length === 0) {
    return (
      <p className="s dim">
        {row.kind === "component" ? (
          writtenPaperHref ? (
            <TextLink href={writtenPaperHref}>Xem bản soạn trong hồ sơ</TextLink>
          ) : null
        ) : row.evidenceAbsence ? (
          `Chưa có minh chứng: ${row.evidenceAbsence}`
        ) : (
          "Chưa có minh chứng ở tiêu chí này."
        )}
      </p>
    );
  }
  return (
    <ul className="evl">
      {row.evidence.map((evidence, index) => (
        <li key={evidence.id} className={evidence.id === openEvidence ? "on" : undefined}>
          <Icon name="file" />
          <TextLink
            className="hide-p"
            href={deskHref({ dossierId, group, evidence: evidence.id }, row.code)}
            current={evidence.id === openEvidence}
          >
            {row.evidence.length > 1 ? `[${index + 1}] ` : ""}
            {evidenceName(evidence)}
          </TextLink>
          <EvidenceOnPhone evidence={evidence} />
          {evidence.isNew ? <b className="low nowrap">mới</b> : null}
        </li>
      ))}
    </ul>
  );
}

/** A phone has no second pane: the paper opens as a page of its own. */
function EvidenceOnPhone({ evidence }: { readonly evidence: DeskEvidence }) {
  if (!evidence.fileId) return <span className="only-p">{evidenceName(evidence)}</span>;
  return (
    <TextLink plain className="only-p" href={`/tep/${evidence.fileId}?xem=1`}>
      {evidenceName(evidence)}
    </TextLink>
  );
}

/** «Kế hoạch 15/KH-UBND ngày 05/03/2026»: what is printed on the paper, not the file's name. */
export const evidenceName = ({ title, documentNumber, documentDate }: DeskEvidence): string =>
  [
    title,
    documentNumber && !title.includes(documentNumber) ? `số ${documentNumber}` : "",
    documentDate ? `ngày ${formatDate(documentDate)}` : "",
  ]
    .filter(Boolean)
    .join(" ");

const resultsOf = ({ kind, mayBeNotApplicable }: DeskRow): readonly AppraisalResult[] =>
  kind === "component"
    ? ["pass", "fail_fixable"]
    : ["pass", "fail_fixable", "fail", ...(mayBeNotApplicable ? (["not_applicable"] as const) : [])];

interface JudgingProps {
  readonly row: DeskRow;
  readonly state: FormState | null;
  readonly bodyName: string;
}

function Judging({ row, state, bodyName }: JudgingProps) {
  const { code, judged } = row;
  const named = (field: string) => `${field}:${code}`;
  const result = typed(state, named("result"), judged?.result);
  const of = row.kind === "criterion" ? `tiêu chí ${row.number}` : row.title;
  return (
    <>
      <div className="seg3">
        <RadioGroup
          inline
          name={named("result")}
          label={<span className="sr">Kết quả {of}</span>}
          value={result}
          error={errorOf(state, named("result"))}
          choices={resultsOf(row).map((value) => ({ value, label: APPRAISAL_RESULT_LABELS[value] }))}
        />
      </div>
      <div className="reason">
        <div className="fix-why">
          <RadioGroup
            name={named("reason")}
            label={<span>Lý do cần bổ sung</span>}
            value={typed(state, named("reason"), judged?.reasonCode)}
            error={errorOf(state, named("reason"))}
            choices={SUPPLEMENT_REASONS.map((value) => ({ value, label: SUPPLEMENT_REASON_LABELS[value] }))}
          />
          <PlaceFields row={row} state={state} />
        </div>
        <p className="never">
          Tiêu chí không đạt không sửa được bằng bổ sung giấy tờ. Kết luận đề xuất sẽ là Không công nhận.
        </p>
        <TextareaField
          name={named("note")}
          label="Nói rõ cần sửa gì, hoặc vì sao không đạt"
          hint="Đơn vị sẽ đọc, 1–2 câu là đủ"
          value={typed(state, named("note"), judged?.note)}
          error={errorOf(state, named("note"))}
          rows={2}
        />
        <TextareaField
          name={named("private")}
          label="Ghi chú riêng"
          hint={`Chỉ cán bộ xử lý hồ sơ của ${bodyName} đọc`}
          value={typed(state, named("private"), judged?.privateNote)}
          error={errorOf(state, named("private"))}
          rows={1}
        />
      </div>
    </>
  );
}

/** Which paper of the row, and which page: the unit mends that one and no other. */
function PlaceFields({ row, state }: Omit<JudgingProps, "bodyName">) {
  const { code, judged, evidence, kind } = row;
  const [file, page] = [`file:${code}`, `page:${code}`];
  const isPaper = kind === "component";
  if (!isPaper && evidence.length === 0) return null;
  return (
    <div className="place">
      {isPaper ? null : (
        <SelectField
          name={file}
          label="Tệp cần sửa"
          emptyLabel="Cả tiêu chí"
          value={typed(state, file, judged?.evidenceId)}
          error={errorOf(state, file)}
          options={evidence.map((one) => ({ value: one.id, label: evidenceName(one) }))}
        />
      )}
      <NumberField
        name={page}
        label="Trang (nếu có)"
        value={typed(state, page, judged?.page?.toString())}
        error={errorOf(state, page)}
      />
    </div>
  );
}

/** «tệp «Kế hoạch», trang 3» of a row that is judged; null: the whole row. */
export function judgedPlace({ judged, evidence }: DeskRow): string | null {
  if (!judged) return null;
  const title = evidence.find(({ id }) => id === judged.evidenceId)?.title ?? null;
  return placeWords({ title, page: judged.page });
}

function Judged({ row }: { readonly row: DeskRow }) {
  const { judged } = row;
  const place = judgedPlace(row);
  if (!judged) return <p className="s dim sp3">Chưa ghi kết quả</p>;
  return (
    <div className="sp3">
      <p>
        <b>{APPRAISAL_RESULT_LABELS[judged.result]}</b>
        {judged.reasonCode ? `: ${SUPPLEMENT_REASON_LABELS[judged.reasonCode]}` : ""}
        {place ? `, ${place}` : ""}
      </p>
      {judged.note ? <p className="s">{judged.note}</p> : null}
      {judged.privateNote ? <p className="s dim">Ghi chú riêng: {judged.privateNote}</p> : null}
    </div>
  );
}
