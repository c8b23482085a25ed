import { criteriaHref } from "@/components/programmes/criteria-bar";
import { criteriaMessage } from "@/components/programmes/criteria-message";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, fieldsOf, typedMany, type FormState } from "@/components/forms/form-state";
import { NumberField } from "@/components/forms/number-field";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { formatNumber } from "@/lib/core/text";
import type { CriteriaDraftView } from "@/lib/programmes/criteria-views";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import {
  MOVEMENT_GRADE_LABELS,
  MOVEMENT_GRADES,
  PROGRAMME_LABELS,
  PROGRAMMES,
} from "@/lib/programmes/domain/programme";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

interface HeaderFieldsProps {
  readonly content: CriteriaContent | null;
  readonly state: FormState | null;
}

function HeaderFields({ content, state }: HeaderFieldsProps) {
  const field = fieldsOf(state);
  return (
    <>
      <Field {...field("title", content?.title)} label="Tên bộ tiêu chí" />
      <CheckboxGroup
        name="unitClasses"
        label="Áp dụng cho"
        values={typedMany(state, "unitClasses", content?.unitClasses)}
        error={errorOf(state, "unitClasses")}
        choices={UNIT_CLASSES.map((value) => ({ value, label: UNIT_CLASS_LABELS[value] }))}
      />
      <Field
        {...field("legalText", content?.legalText)}
        label="Văn bản quy định"
        hint="Số, ngày, cơ quan ban hành; in trên phiếu thẩm định và báo cáo"
      />
      {content?.illustrative ? (
        <p className="note-line">{content.label}. Nhãn này giữ nguyên ở mọi phiên bản của bộ.</p>
      ) : (
        <Field
          {...field("label", content?.label)}
          label="Ghi chú in kèm (nếu có)"
          hint="Ví dụ: nội dung tóm lược"
        />
      )}
      <DateField {...field("from", content?.effective.from)} label="Áp dụng từ ngày" />
      <DateField {...field("to", content?.effective.to)} label="Đến hết ngày (để trống nếu chưa có)" />
    </>
  );
}

/** A new set from nothing. Copying is done at the version that is copied. */
export function StartCriteriaForm({ state }: { readonly state: FormState | null }) {
  const field = fieldsOf(state);
  return (
    <>
      <ErrorSummary state={state} refusalMessage={criteriaMessage(state)} />
      <h1>Lập bộ tiêu chí mới</h1>
      <p className="lead">Muốn dùng lại bộ năm trước, mở phiên bản đó và chọn «Tạo phiên bản mới».</p>
      <Form
        action="/api/criteria/start"
        returnTo="/bo-tieu-chi/moi"
        next="/bo-tieu-chi/{criteriaVersionId}"
        idempotencyKey={newId()}
        state={state}
      >
        <RadioGroup
          {...field("programme")}
          label="Nội dung xét"
          choices={PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }))}
        />
        <HeaderFields content={null} state={state} />
        <p className="acts">
          <SubmitButton>Lập bản nháp</SubmitButton>
          <TextLink href="/bo-tieu-chi">Về danh sách</TextLink>
        </p>
      </Form>
    </>
  );
}

interface CriteriaHeaderFormProps {
  readonly view: CriteriaDraftView;
  readonly state: FormState | null;
}

export function CriteriaHeaderForm({ view, state }: CriteriaHeaderFormProps) {
  const { content, criteriaVersionId, revision } = view;
  return (
    <>
      <ErrorSummary state={state} refusalMessage={criteriaMessage(state)} />
      <h1>Thông tin chung</h1>
      <Form
        action="/api/criteria/save-header"
        returnTo={criteriaHref(criteriaVersionId, "/thong-tin")}
        next={criteriaHref(criteriaVersionId)}
        idempotencyKey={newId()}
        state={state}
        revision={revision}
      >
        <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
        <HeaderFields content={content} state={state} />
        <ScaleFields content={content} state={state} />
        <p className="acts">
          <SubmitButton>Lưu</SubmitButton>
          <TextLink href={criteriaHref(criteriaVersionId)}>Về bộ tiêu chí</TextLink>
        </p>
      </Form>
    </>
  );
}

const shown = (points: number | null | undefined): string => (points == null ? "" : formatNumber(points));

function ScaleFields({ content, state }: HeaderFieldsProps) {
  if (content?.scheme.kind !== "scored") return null;
  const field = fieldsOf(state);
  const { scale, thresholds } = content.scheme;
  const entered = new Map(thresholds.map(({ grade, atLeast }) => [grade, atLeast]));
  return (
    <>
      <NumberField {...field("scale", shown(scale))} label="Thang điểm" />
      {MOVEMENT_GRADES.map((grade) => (
        <NumberField
          key={grade}
          {...field(`threshold:${grade}`, shown(entered.get(grade)))}
          label={`${MOVEMENT_GRADE_LABELS[grade]}: từ bao nhiêu điểm`}
          hint={grade === "yeu" ? "Để trống nếu tỉnh không dùng mức này" : undefined}
        />
      ))}
    </>
  );
}
