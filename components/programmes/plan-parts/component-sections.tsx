import { listSection, type FieldsProps } from "@/components/programmes/plan-parts/plan-section";
import { SourceFields } from "@/components/programmes/plan-parts/shared-fields";
import { Clause } from "@/components/programmes/plan-words";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { Field } from "@/components/forms/field";
import { errorOf, fieldsOf, typedTick } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import {
  COMPONENT_MAKERS,
  STANDARD_COMPONENTS,
  type ComponentMaker,
  type PlanDraft,
  type StandardComponent,
} from "@/lib/programmes/domain/plan";

type Component = PlanDraft["components"][number] & { readonly key: string };

const MAKERS = {
  unit: "Đơn vị lập, khi tự đánh giá",
  evaluating_body: "Cơ quan đánh giá lập, ở bước đánh giá",
} as const satisfies Record<ComponentMaker, string>;

const STANDARD = {
  to_trinh: "Tờ trình",
  bao_cao: "Báo cáo kết quả",
  bien_ban: "Biên bản họp xét",
  tai_lieu_khac: "Tài liệu khác",
} as const satisfies Record<StandardComponent, string>;

const HOW = (templated: boolean): string =>
  templated ? "soạn từ mẫu, hoặc tải bản đã ký" : "tải tệp lên, không có mẫu";

export const componentsSection = listSection<Component>({
  slug: "thanh-phan",
  part: "components",
  title: "Thành phần hồ sơ",
  none: "Kế hoạch chưa nêu thành phần hồ sơ nào.",
  add: "Thêm thành phần",
  edit: "Thành phần hồ sơ",
  remove: "Bỏ thành phần này",
  items: ({ components }) => components.map((component) => ({ ...component, key: component.code })),
  sentence: (component) => ({
    term: component.title,
    value: (
      <>
        {component.maker === null ? "Chưa nêu ai lập" : MAKERS[component.maker]};{" "}
        {component.required ? "bắt buộc" : "có thì thêm"}; {HOW(component.templated)}
        <Clause of={component} />
      </>
    ),
  }),
  Fields: ComponentFields,
});

function ComponentFields({ item, state }: FieldsProps<Component>) {
  const field = fieldsOf(state);
  return (
    <>
      {item ? null : (
        <SelectField
          {...field("standard", "own")}
          label="Loại thành phần"
          hint="Tờ trình, báo cáo, biên bản có mẫu riêng; thành phần khác là văn bản hoặc tệp của tỉnh đặt ra"
          options={[
            ...STANDARD_COMPONENTS.map((value) => ({ value, label: STANDARD[value] })),
            { value: "own", label: "Thành phần riêng của kế hoạch này" },
          ]}
        />
      )}
      <Field {...field("title", item?.title)} label="Tên thành phần như kế hoạch viết" />
      <RadioGroup
        {...field("maker", item?.maker)}
        label="Ai lập"
        choices={COMPONENT_MAKERS.map((value) => ({ value, label: MAKERS[value] }))}
      />
      <CheckboxField
        name="required"
        label="Bắt buộc phải có mới nộp, mới chuyển được hồ sơ"
        checked={typedTick(state, "required", item?.required ?? true)}
        error={errorOf(state, "required")}
      />
      <CheckboxField
        name="templated"
        label="Soạn được từ mẫu ngay trên phần mềm"
        hint="Không chọn thì chỉ tải tệp lên"
        checked={typedTick(state, "templated", item?.templated ?? false)}
        error={errorOf(state, "templated")}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}
