import { criteriaHref } from "@/components/programmes/criteria-bar";
import { criteriaMessage } from "@/components/programmes/criteria-message";
import { placeOptions, RemoveForm } from "@/components/programmes/draft-group-form";
import { SampleLink } from "@/components/programmes/sample-link";
import { atFileField } from "@/components/file-message";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { FileField } from "@/components/forms/file-field";
import { Form } from "@/components/forms/form";
import { fieldsOf, stateOf, typed, type FormState } from "@/components/forms/form-state";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatNumber } from "@/lib/core/text";
import type { CriteriaDraftView } from "@/lib/programmes/criteria-views";
import {
  BELOW_MINIMUM,
  BELOW_MINIMUM_LABELS,
  belowMinimumOf,
  COMPARE_LABELS,
  CRITERION_BASES,
  CRITERION_BASIS_LABELS,
  MEASURE_KINDS,
  MEASURE_LABELS,
  type CriteriaGroup,
  type Criterion,
  type Measure,
} from "@/lib/programmes/domain/criteria";
import { exceptionsText, replacesText } from "@/lib/programmes/domain/criterion-texts";

interface DraftCriterionFormProps {
  readonly view: CriteriaDraftView;
  readonly group: CriteriaGroup;
  /** Null for a new one. */
  readonly criterion: Criterion | null;
  readonly state: FormState | null;
}

/** One row of a draft: what it asks, how it is judged, which papers, when it doesn't apply, what excuses. */
export function DraftCriterionForm({ view, group, criterion, state: raw }: DraftCriterionFormProps) {
  const state = atFileField(raw, "sampleFile");
  const { criteriaVersionId, revision } = view;
  const saving = stateOf(state, "programmes.save-criterion");
  const field = fieldsOf(saving);
  const here = criteriaHref(
    criteriaVersionId,
    criterion
      ? `/tieu-chi/${encodeURIComponent(criterion.code)}`
      : `/tieu-chi/moi?nhom=${encodeURIComponent(group.code)}`,
  );
  return (
    <>
      <ErrorSummary state={state} refusalMessage={criteriaMessage(state)} />
      <h1>{criterion ? `Tiêu chí ${criterion.code}` : `Thêm tiêu chí vào nhóm ${group.code}`}</h1>
      <Form
        action="/api/criteria/save-criterion"
        returnTo={here}
        next={criteriaHref(criteriaVersionId)}
        idempotencyKey={newId()}
        state={saving}
        revision={revision}
        encType="multipart/form-data"
      >
        <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
        <input type="hidden" name="was" value={criterion?.code ?? ""} />
        <PlaceFields view={view} group={group} criterion={criterion} state={saving} />
        <WordFields view={view} criterion={criterion} state={saving} />
        <MeasureFields
          measure={criterion?.measure ?? firstMeasure(view)}
          kinds={MEASURE_KINDS.filter(
            (kind) => (kind === "scored") === isScored(view) || kind === criterion?.measure.kind,
          )}
          state={saving}
        />
        <EvidenceFields criterion={criterion} state={saving} />
        <ReliefFields criterion={criterion} state={saving} />
        {view.basedOn ? (
          <Field
            {...field("replaces", criterion ? replacesText(criterion) : "")}
            label={`Thay cho tiêu chí nào của phiên bản ${view.basedOn.number}`}
            hint="Để trống nếu giữ nguyên mã. Nhiều mã cách nhau bằng dấu phẩy; ghi «không» nếu là tiêu chí mới dù trùng mã."
            width="medium"
          />
        ) : null}
        <p className="acts">
          <SubmitButton>Lưu tiêu chí</SubmitButton>
          <TextLink href={criteriaHref(criteriaVersionId)}>Về bộ tiêu chí</TextLink>
        </p>
      </Form>
      {criterion ? (
        <RemoveForm
          action="/api/criteria/remove-criterion"
          returnTo={here}
          view={view}
          was={criterion.code}
          words="Bỏ tiêu chí này khỏi bản nháp. Các phiên bản đã công bố không đổi."
          button="Bỏ tiêu chí này"
        />
      ) : null}
    </>
  );
}

const isScored = ({ content }: CriteriaDraftView): boolean => content.scheme.kind === "scored";

const firstMeasure = (view: CriteriaDraftView): Measure | null =>
  isScored(view) ? { kind: "scored", maxPoints: null } : null;

interface PartProps {
  readonly criterion: Criterion | null;
  readonly state: FormState | null;
}

function PlaceFields({
  view,
  group,
  criterion,
  state,
}: PartProps & { readonly view: CriteriaDraftView; readonly group: CriteriaGroup }) {
  const field = fieldsOf(state);
  const { groups } = view.content;
  const longest = Math.max(...groups.map(({ criteria }) => criteria.length)) + 1;
  const place = criterion ? group.criteria.indexOf(criterion) + 1 : group.criteria.length + 1;
  return (
    <>
      <Field
        {...field("code", criterion?.code)}
        label="Mã tiêu chí"
        hint="Không trùng trong bộ, ví dụ KDC-1.2"
        width="short"
      />
      <SelectField
        {...field("group", group.code)}
        label="Thuộc nhóm"
        options={groups.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
      />
      <SelectField
        {...field("place", String(place))}
        label="Đứng thứ mấy trong nhóm"
        width="medium"
        options={placeOptions(longest)}
      />
    </>
  );
}

function WordFields({ view, criterion, state }: PartProps & { readonly view: CriteriaDraftView }) {
  const field = fieldsOf(state);
  const bases = CRITERION_BASES.filter((basis) => basis !== "illustrative" || view.content.illustrative);
  const basis = bases.find((known) => known === criterion?.basis) ?? (criterion ? "legal_text" : "");
  return (
    <>
      <Field
        {...field("title", criterion?.title)}
        label="Tiêu đề"
        hint="Một câu ngắn, cán bộ đọc là hiểu phải đạt gì"
      />
      <TextareaField
        {...field("text", criterion && criterion.text !== criterion.title ? criterion.text : "")}
        label="Nội dung đầy đủ"
        hint="Để trống nếu giống tiêu đề"
      />
      <Field
        {...field("clause", criterion?.clause)}
        label="Căn cứ"
        hint="Điều, khoản, điểm, ví dụ TT 124 Đ.4.3 điểm a"
        width="medium"
      />
      <RadioGroup
        {...field("basis", basis)}
        label="Nguồn"
        choices={bases.map((value) => ({ value, label: CRITERION_BASIS_LABELS[value] }))}
      />
      <TextareaField
        {...field("guidance", criterion?.guidance)}
        label="Hướng dẫn của tỉnh (nếu có)"
        hint="Cách hiểu, cách làm; tách khỏi nguyên văn của văn bản"
      />
    </>
  );
}

/** All kinds stand below each other; with the style sheet only the fields of the chosen kind are shown. */
function MeasureFields({
  measure,
  kinds,
  state,
}: {
  readonly measure: Measure | null;
  readonly kinds: readonly Measure["kind"][];
  readonly state: FormState | null;
}) {
  const field = fieldsOf(state);
  const number = (value: number | null | undefined) => (value == null ? "" : formatNumber(value));
  const [zero, threshold, percentage, scored] = [
    measure?.kind === "zero_count" ? measure : null,
    measure?.kind === "threshold" ? measure : null,
    measure?.kind === "percentage" ? measure : null,
    measure?.kind === "scored" ? measure : null,
  ];
  return (
    <div className="kinds">
      <RadioGroup
        {...field("kind", measure?.kind)}
        label="Cách đánh giá"
        choices={kinds.map((value) => ({ value, label: MEASURE_LABELS[value] }))}
      />
      <div className="kind" data-kind="zero_count">
        <Field
          {...field("zeroUnit", zero?.unit)}
          label="Đếm bằng (không để xảy ra)"
          hint="Ví dụ: vụ, người"
          width="short"
        />
      </div>
      <div className="kind" data-kind="threshold">
        <SelectField
          {...field("compare", threshold?.compare ?? "at_least")}
          label="So với ngưỡng"
          width="medium"
          options={[
            { value: "at_least", label: COMPARE_LABELS.at_least },
            { value: "at_most", label: COMPARE_LABELS.at_most },
          ]}
        />
        <NumberField {...field("threshold", number(threshold?.threshold))} label="Ngưỡng" />
        <Field {...field("unit", threshold?.unit)} label="Đơn vị tính" hint="Ví dụ: mô hình" width="short" />
      </div>
      <div className="kind" data-kind="percentage">
        <NumberField {...field("atLeast", number(percentage?.atLeast))} label="Tỷ lệ ít nhất" unit="%" />
        <Field
          {...field("numerator", percentage?.numerator)}
          label="Tử số"
          hint="Ví dụ: Số hộ đăng ký tham gia"
          width="medium"
        />
        <Field
          {...field("denominator", percentage?.denominator)}
          label="Mẫu số"
          hint="Ví dụ: Số hộ đang cư trú"
          width="medium"
        />
      </div>
      <div className="kind" data-kind="scored">
        <NumberField
          {...field("maxPoints", number(scored?.maxPoints))}
          label="Điểm tối đa"
          hint="Để trống khi chưa biết; chưa nhập thì chưa công bố được"
        />
        <NumberField
          {...field("minPoints", number(scored?.minimum?.atLeast))}
          label="Điểm tối thiểu (nếu văn bản của tỉnh quy định)"
          hint="Để trống nếu chỉ tính vào tổng điểm"
        />
        <SelectField
          {...field("belowMinimum", belowMinimumOf(scored?.minimum))}
          label="Dưới điểm tối thiểu thì xếp loại, dù tổng điểm bao nhiêu"
          width="medium"
          emptyLabel="Không có điểm tối thiểu"
          options={BELOW_MINIMUM.map((value) => ({ value, label: BELOW_MINIMUM_LABELS[value] }))}
        />
      </div>
    </div>
  );
}

function EvidenceFields({ criterion, state }: PartProps) {
  const field = fieldsOf(state);
  const sample = criterion?.sample;
  return (
    <>
      <RadioGroup
        {...field("evidence", criterion?.evidence ?? "required")}
        label="Minh chứng"
        inline
        choices={[
          { value: "required", label: "Phải kèm" },
          { value: "optional", label: "Nếu có" },
        ]}
      />
      <TextareaField
        {...field("evidenceWanted", criterion?.evidenceWanted)}
        label="Minh chứng cần có"
        hint="Loại văn bản, ai ký, thể hiện điều gì"
        rows={2}
      />
      {sample ? (
        <p>
          Tệp mẫu đang dùng: <SampleLink sample={sample} />
        </p>
      ) : null}
      <FileField
        name="sampleFile"
        label={sample ? "Thay tệp mẫu" : "Tệp mẫu (nếu có)"}
        hint="Một minh chứng làm mẫu, cán bộ mọi đơn vị đều mở được. PDF, JPG, PNG, DOCX, XLSX; đến 20 MB."
        state={state}
      />
      {sample ? (
        <CheckboxField
          {...field("dropSample")}
          label="Bỏ tệp mẫu"
          checked={typed(state, "dropSample") === "yes"}
          value="yes"
        />
      ) : null}
    </>
  );
}

function ReliefFields({ criterion, state }: PartProps) {
  const field = fieldsOf(state);
  return (
    <>
      <Field
        {...field("notApplicableWhen", criterion?.notApplicableWhen)}
        label="Không áp dụng khi"
        hint="Để trống nếu đơn vị nào cũng phải đánh giá"
      />
      <TextareaField
        {...field("exceptions", criterion ? exceptionsText(criterion.exceptions) : "")}
        label="Ngoại lệ được chấp nhận"
        hint="Mỗi dòng một trường hợp, ví dụ: Bất khả kháng"
        rows={2}
      />
    </>
  );
}
