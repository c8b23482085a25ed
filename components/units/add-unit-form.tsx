import { addUnitMessage } from "@/components/units/add-unit-message";
import { commonMessage } from "@/components/common-message";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedTick, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextLink } from "@/components/ui/text-link";
import type { AddUnitRefusal } from "@/lib/units/contract";
import {
  ENTERPRISE_SIZE_LABELS,
  ENTERPRISE_SIZES,
  SCHOOL_LEVEL_LABELS,
  SCHOOL_LEVELS,
} from "@/lib/units/domain/unit-class";
import { ADDABLE_KINDS, UNIT_KIND_LABELS } from "@/lib/units/domain/unit-labels";

interface AddUnitFormProps {
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  readonly grounds: readonly { readonly unitId: string; readonly name: string }[];
  /** Who will manage the unit: the actor's own level. */
  readonly managingText: string;
}

const isAddUnitRefusal = (refusal: { readonly code: string }): refusal is AddUnitRefusal =>
  ["unit.same-name", "unit.no-managing-body", "unit.ground-not-found"].includes(refusal.code);

export function AddUnitForm({ state, idempotencyKey, grounds, managingText }: AddUnitFormProps) {
  const refusal = state?.refusal ?? null;
  const own = refusal && isAddUnitRefusal(refusal) ? refusal : null;
  const twin = own?.code === "unit.same-name" ? own : null;
  const onlyGround = grounds.length === 1 ? (grounds[0]?.unitId ?? "") : "";
  return (
    <>
      <ErrorSummary state={state} refusalMessage={own ? addUnitMessage(own) : commonMessage(refusal)} />
      {twin ? (
        <p className="sp3">
          <TextLink href={`/don-vi/${twin.unitId}`}>Mở «{twin.name}»</TextLink>
        </p>
      ) : null}
      <h1>Thêm đơn vị</h1>
      <p className="lead">{managingText}</p>
      <Form
        action="/api/units/add"
        returnTo="/don-vi/them"
        next="/don-vi/{unitId}"
        idempotencyKey={idempotencyKey}
        state={state}
      >
        <Field
          name="name"
          label="Tên đơn vị"
          hint="Ghi đủ như trong quyết định thành lập hoặc giấy đăng ký"
          value={typed(state, "name")}
          error={errorOf(state, "name")}
        />
        <RadioGroup
          name="kind"
          label="Loại hình"
          value={typed(state, "kind")}
          error={errorOf(state, "kind")}
          choices={ADDABLE_KINDS.map((value) => ({ value, label: UNIT_KIND_LABELS[value] ?? value }))}
        />
        <SelectField
          name="groundUnitId"
          label="Xã, phường nơi đơn vị đóng"
          value={typed(state, "groundUnitId", onlyGround)}
          error={errorOf(state, "groundUnitId")}
          options={grounds.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          emptyLabel="Chọn xã, phường"
          width="medium"
        />
        <SelectField
          name="enterpriseSize"
          label="Quy mô (với doanh nghiệp)"
          hint="Doanh nghiệp nhỏ, siêu nhỏ không thuộc đối tượng xét theo Thông tư 124/2021/TT-BCA, Điều 1"
          value={typed(state, "enterpriseSize")}
          error={errorOf(state, "enterpriseSize")}
          options={ENTERPRISE_SIZES.map((value) => ({ value, label: ENTERPRISE_SIZE_LABELS[value] }))}
          emptyLabel="Không phải doanh nghiệp"
          width="medium"
        />
        <SelectField
          name="schoolLevel"
          label="Cấp học (với cơ sở giáo dục)"
          hint="Tiểu học, mầm non, nhà trẻ không thuộc đối tượng xét"
          value={typed(state, "schoolLevel")}
          error={errorOf(state, "schoolLevel")}
          options={SCHOOL_LEVELS.map((value) => ({ value, label: SCHOOL_LEVEL_LABELS[value] }))}
          emptyLabel="Không phải cơ sở giáo dục"
          width="medium"
        />
        <Field
          name="code"
          label="Mã số thuế hoặc mã đơn vị (nếu có)"
          width="medium"
          value={typed(state, "code")}
          error={errorOf(state, "code")}
        />
        <Field
          name="address"
          label="Địa chỉ (nếu có)"
          value={typed(state, "address")}
          error={errorOf(state, "address")}
        />
        <Field
          name="headTitle"
          label="Chức danh người đứng đầu (nếu có)"
          hint="Ví dụ: Giám đốc, Hiệu trưởng. Không ghi họ tên"
          width="medium"
          value={typed(state, "headTitle")}
          error={errorOf(state, "headTitle")}
        />
        {twin ? (
          <div className="sp4">
            <CheckboxField
              name="isAnother"
              label="Đây là đơn vị khác, trùng tên"
              checked={typedTick(state, "isAnother")}
            />
          </div>
        ) : null}
        <p className="acts">
          <SubmitButton>Lưu đơn vị</SubmitButton>
          <TextLink href="/don-vi">Về danh sách đơn vị</TextLink>
        </p>
      </Form>
    </>
  );
}
