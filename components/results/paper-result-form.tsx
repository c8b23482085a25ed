import { atFileField } from "@/components/file-message";
import { ScanLink } from "@/components/results/scan-link";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { fieldsOf, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { atItsField, resultMessage } from "@/components/results/result-message";
import { OUTCOME_LABELS, outcomeLabel } from "@/components/results/result-words";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { PaperResultFormView } from "@/lib/results/contract";
import { PAPER_OUTCOMES, type PaperOutcome } from "@/lib/results/domain/paper-result";
import { MANAGING_LEVEL_LABELS, MANAGING_LEVELS, type ManagingLevel } from "@/lib/units/domain/management";

interface PaperResultFormProps {
  readonly view: PaperResultFormView;
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  /** From the line of a condition that misses it. */
  readonly suggested: { readonly outcomes: readonly PaperOutcome[]; readonly year: number | null };
}

/** Nhập kết quả từ giấy: what a decision says of one unit, to be checked by a second person. */
export function PaperResultForm({ view, state: back, idempotencyKey, suggested }: PaperResultFormProps) {
  const state = atFileField(atItsField(back), "file");
  const field = fieldsOf(state);
  const { replaces } = view;
  const there = state?.refusal?.code === "result.already-there" ? { ...state.refusal } : null;
  const year = replaces?.cycleYear ?? suggested.year;
  return (
    <>
      <ErrorSummary state={state} refusalMessage={resultMessage(state?.refusal)} />
      {there && "resultId" in there && typeof there.resultId === "string" ? (
        <p className="sp3">
          <TextLink href={`/ket-qua/${there.resultId}`}>Mở dòng đã có</TextLink>
        </p>
      ) : null}
      <h1>{replaces ? "Nhập dòng thay thế" : "Nhập kết quả từ giấy"}</h1>
      <p className="lead">
        <b>{view.unitName}</b>
        {view.placeName ? `, ${view.placeName}` : ""}. Kết quả chỉ được tính sau khi người thứ hai đối chiếu
        với văn bản và xác nhận.
      </p>
      {replaces ? (
        <Panel tone="warn" title="Dòng được thay" narrow className="sp4">
          <p>
            {outcomeLabel(replaces.outcome)}, năm {replaces.cycleYear}, số {replaces.decisionNumber} ngày{" "}
            {formatDate(replaces.decidedOn)}, {replaces.deciderName}. Dòng cũ vẫn còn trong sổ, ghi là «Đã
            thay bằng dòng khác».
          </p>
        </Panel>
      ) : null}
      <Form
        action="/api/results/enter"
        returnTo={returnTo(view, suggested)}
        next="/ket-qua/{resultId}"
        idempotencyKey={idempotencyKey}
        state={state}
        encType="multipart/form-data"
      >
        <input type="hidden" name="unitId" value={view.unitId} />
        {replaces ? <input type="hidden" name="replacesId" value={replaces.resultId} /> : null}
        <RadioGroup
          {...field("outcome", replaces?.outcome)}
          label="Kết quả ghi trong văn bản"
          choices={offered(suggested.outcomes, replaces !== null).map((value) => ({
            value,
            label: OUTCOME_LABELS[value],
          }))}
        />
        <Field
          {...field("cycleYear", year === null ? "" : String(year))}
          label="Năm của kết quả"
          hint="Năm được xét, có thể khác năm ra văn bản"
          width="short"
          inputMode="numeric"
        />
        <Field
          {...field("decisionNumber", replaces?.decisionNumber)}
          label="Số, ký hiệu văn bản"
          hint="Ví dụ: 1245/QĐ-UBND"
          width="medium"
        />
        <DateField
          {...field("decidedOn", replaces ? formatDate(replaces.decidedOn) : "")}
          label="Ngày văn bản"
        />
        <Field
          {...field("deciderName", replaces?.deciderName)}
          label="Cơ quan ra văn bản"
          hint="Ghi như trong văn bản, kể cả cơ quan nay không còn"
        />
        <RadioGroup
          {...field("deciderLevel", replaces?.deciderLevel)}
          label="Cấp của cơ quan ra văn bản"
          hint="Người của cấp này, hoặc của cấp trên, sẽ kiểm tra dòng nhập"
          inline
          choices={MANAGING_LEVELS.map((value) => ({ value, label: levelLabel(value, view) }))}
        />
        <Field {...field("signerTitle")} label="Chức vụ người ký (nếu có)" width="medium" />
        <Field {...field("signerName")} label="Họ tên người ký (nếu có)" width="medium" />
        <Field
          {...field("keptAt", replaces?.keptAt)}
          label="Nơi lưu bản giấy (nếu có)"
          hint="Để người kiểm tra tìm được văn bản"
        />
        {replaces?.scan ? (
          <p>
            Bản chụp đang có: <ScanLink scan={replaces.scan} />. Không chọn tệp khác thì giữ bản này.
          </p>
        ) : null}
        <FileField
          name="file"
          label={replaces?.scan ? "Thay bản chụp (nếu cần)" : "Bản chụp hoặc quét văn bản (nếu có)"}
          hint="Người kiểm tra đối chiếu ngay trên màn hình. PDF, JPG, PNG, DOCX, XLSX; đến 20 MB."
          state={state}
        />
        <p className="acts">
          <SubmitButton>Gửi để kiểm tra</SubmitButton>
          <TextLink href={`/don-vi/${view.unitId}`}>Về trang của đơn vị</TextLink>
        </p>
      </Form>
    </>
  );
}

/** In two tiers no screen names the middle one; papers from before 1/7/2025 may still be its own. */
const levelLabel = (level: ManagingLevel, { hasDistricts }: PaperResultFormView): string =>
  level === "district" && !hasDistricts ? "cấp trung gian (đến 30/6/2025)" : MANAGING_LEVEL_LABELS[level];

/** A condition asks for one programme; a correction may have to change even that. */
const offered = (suggested: readonly PaperOutcome[], replacing: boolean): readonly PaperOutcome[] =>
  replacing || suggested.length === 0 ? PAPER_OUTCOMES : suggested;

function returnTo(
  { unitId, replaces }: PaperResultFormView,
  { outcomes, year }: PaperResultFormProps["suggested"],
): string {
  const [programme] = outcomes[0]?.split(":") ?? [];
  const parameters = new URLSearchParams({
    "don-vi": unitId,
    ...(replaces ? { thay: replaces.resultId } : {}),
    ...(programme ? { "noi-dung": programme } : {}),
    ...(year === null ? {} : { nam: String(year) }),
  });
  return `/ket-qua/nhap?${parameters.toString()}`;
}
