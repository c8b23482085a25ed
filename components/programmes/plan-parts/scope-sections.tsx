import {
  ClassesField,
  levelsOf,
  LevelsField,
  SourceFields,
} from "@/components/programmes/plan-parts/shared-fields";
import {
  listSection,
  singleSection,
  type FieldsProps,
} from "@/components/programmes/plan-parts/plan-section";
import { classesText, Clause, levelsText } from "@/components/programmes/plan-words";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { errorOf, fieldsOf, typedMany } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextareaField } from "@/components/forms/textarea-field";
import { capital } from "@/lib/core/text";
import type { Exclusion, ExclusionCondition, OutsidePair, Scope } from "@/lib/programmes/domain/plan";
import { pairGroups, type PairGroup } from "@/lib/programmes/domain/scope-edit";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import {
  ENTERPRISE_FORM_LABELS,
  ENTERPRISE_FORMS,
  ENTERPRISE_SIZE_LABELS,
  ENTERPRISE_SIZES,
  SCHOOL_LEVEL_LABELS,
  SCHOOL_LEVELS,
} from "@/lib/units/domain/unit-class";

export const pairsSection = listSection<PairGroup>({
  slug: "pham-vi",
  part: "pairs",
  title: "Được xét",
  none: "Chưa có đơn vị nào được xét.",
  add: "Thêm đối tượng được xét",
  edit: "Đối tượng được xét",
  remove: "Bỏ đối tượng này",
  items: ({ scope }) => pairGroups(scope),
  sentence: (group) => ({
    term: `Do ${MANAGING_LEVEL_LABELS[group.managingLevel]} quản lý`,
    value: (
      <>
        Xét {classesText(group.unitClasses)}
        <Clause of={group} />
      </>
    ),
  }),
  Fields: PairFields,
});

function PairFields({ item, view, state }: FieldsProps<PairGroup>) {
  const field = fieldsOf(state);
  const plan = view.content;
  return (
    <>
      <ClassesField
        plan={plan}
        said={item?.unitClasses ?? null}
        label="Xét các đơn vị thuộc loại"
        state={state}
      />
      <RadioGroup
        {...field("managingLevel", item?.managingLevel)}
        label="Do cấp nào quản lý"
        choices={levelsOf(plan, item ? [item.managingLevel] : []).map((value) => ({
          value,
          label: MANAGING_LEVEL_LABELS[value],
          hint: value === "commune" ? "Xã, phường, đặc khu cũng tính là cấp xã" : undefined,
        }))}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

const CONDITIONS = {
  armed_forces: "Là đơn vị lực lượng vũ trang",
  enterprise_size: "Theo quy mô doanh nghiệp",
  enterprise_form: "Theo loại hình doanh nghiệp",
  school_level: "Theo cấp học",
} as const satisfies Record<ExclusionCondition["attribute"], string>;

const CONDITION_KINDS = [
  "armed_forces",
  "enterprise_size",
  "enterprise_form",
  "school_level",
] as const satisfies readonly ExclusionCondition["attribute"][];

function conditionText(condition: ExclusionCondition): string {
  switch (condition.attribute) {
    case "armed_forces":
      return "đơn vị lực lượng vũ trang";
    case "enterprise_size":
      return condition.isOneOf.map((one) => ENTERPRISE_SIZE_LABELS[one]).join(", ");
    case "enterprise_form":
      return condition.isOneOf.map((one) => ENTERPRISE_FORM_LABELS[one]).join(", ");
    case "school_level":
      return `trường, cơ sở ${condition.isOneOf.map((one) => SCHOOL_LEVEL_LABELS[one]).join(", ")}`;
  }
}

export const exclusionsSection = listSection<Exclusion>({
  slug: "loai-tru",
  part: "exclusions",
  title: "Không thuộc đối tượng",
  none: "Kế hoạch không loại trừ đơn vị nào.",
  add: "Thêm trường hợp không thuộc đối tượng",
  edit: "Trường hợp không thuộc đối tượng",
  remove: "Bỏ trường hợp này",
  items: ({ scope }) => scope.exclusions,
  sentence: (exclusion) => ({
    term: capital(conditionText(exclusion.condition)),
    value: (
      <>
        {exclusion.sentence}
        <Clause of={exclusion} />
      </>
    ),
  }),
  Fields: ExclusionFields,
});

function ExclusionFields({ item, state }: FieldsProps<Exclusion>) {
  const field = fieldsOf(state);
  const condition = item?.condition ?? null;
  const several = (
    name: string,
    {
      label,
      said,
      choices,
    }: {
      readonly label: string;
      readonly said: readonly string[];
      readonly choices: Readonly<Record<string, string>>;
    },
  ) => (
    <CheckboxGroup
      name={name}
      label={label}
      values={typedMany(state, name, said)}
      error={errorOf(state, name)}
      choices={Object.entries(choices).map(([value, words]) => ({ value, label: words }))}
    />
  );
  const labelled = <Value extends string>(
    values: readonly Value[],
    labels: Readonly<Record<Value, string>>,
  ) => Object.fromEntries(values.map((value) => [value, labels[value]]));
  return (
    <>
      <div className="kinds">
        <RadioGroup
          {...field("attribute", condition?.attribute)}
          label="Không xét đơn vị"
          choices={CONDITION_KINDS.map((value) => ({ value, label: CONDITIONS[value] }))}
        />
        <div className="kind" data-kind="enterprise_size">
          {several("sizes", {
            label: "Quy mô không xét",
            said: condition?.attribute === "enterprise_size" ? condition.isOneOf : [],
            choices: labelled(ENTERPRISE_SIZES, ENTERPRISE_SIZE_LABELS),
          })}
        </div>
        <div className="kind" data-kind="enterprise_form">
          {several("forms", {
            label: "Loại hình không xét",
            said: condition?.attribute === "enterprise_form" ? condition.isOneOf : [],
            choices: labelled(ENTERPRISE_FORMS, ENTERPRISE_FORM_LABELS),
          })}
        </div>
        <div className="kind" data-kind="school_level">
          {several("levels", {
            label: "Cấp học không xét",
            said: condition?.attribute === "school_level" ? condition.isOneOf : [],
            choices: labelled(SCHOOL_LEVELS, SCHOOL_LEVEL_LABELS),
          })}
        </div>
      </div>
      <TextareaField
        {...field("sentence", item?.sentence)}
        label="Câu trả lời cho đơn vị"
        hint="Hiện nguyên văn khi đơn vị được chọn hoặc đăng ký"
        rows={3}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

export const outsideSection = listSection<OutsidePair>({
  slug: "ngoai-pham-vi",
  part: "outside",
  title: "Do kế hoạch khác hoặc cấp khác xét",
  none: "Kế hoạch không nêu riêng đơn vị nào do nơi khác xét.",
  add: "Thêm đơn vị do nơi khác xét",
  edit: "Đơn vị do nơi khác xét",
  remove: "Bỏ mục này",
  items: ({ scope }) => scope.outside,
  sentence: (outside) => ({
    term: capital(`${classesText(outside.unitClasses)} do ${levelsText(outside.managingLevels)} quản lý`),
    value: (
      <>
        {outside.sentence}
        {outside.coveredBy ? ` Xét theo: ${outside.coveredBy.title}.` : ""}
        <Clause of={outside} />
      </>
    ),
  }),
  Fields: OutsideFields,
});

function OutsideFields({ item, view, state }: FieldsProps<OutsidePair>) {
  const field = fieldsOf(state);
  const { content, choices } = view;
  const said = item?.coveredBy ?? null;
  const known = choices.plans.filter(({ planKey }) => planKey !== content.header.key);
  const plans = said && !known.some(({ planKey }) => planKey === said.planKey) ? [said, ...known] : known;
  return (
    <>
      <ClassesField
        plan={content}
        said={item?.unitClasses ?? null}
        label="Các đơn vị thuộc loại"
        state={state}
      />
      <LevelsField
        plan={content}
        said={item?.managingLevels ?? []}
        label="Do cấp nào quản lý"
        state={state}
      />
      <TextareaField
        {...field("sentence", item?.sentence)}
        label="Câu trả lời cho đơn vị"
        hint="Nói rõ ai xét các đơn vị này"
        rows={3}
      />
      <SelectField
        {...field("coveredBy", said?.planKey)}
        label="Được xét theo kế hoạch nào (nếu có)"
        emptyLabel="Không theo kế hoạch nào ở đây"
        options={plans.map(({ planKey, title }) => ({ value: planKey, label: title }))}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

export const otherwiseSection = singleSection<Scope["otherwise"]>({
  slug: "pham-vi",
  mark: "con-lai",
  part: "otherwise",
  title: "Mọi đơn vị khác",
  none: "Chưa có câu trả lời.",
  edit: "Câu trả lời cho mọi đơn vị khác",
  remove: null,
  item: ({ scope }) => scope.otherwise,
  sentence: (otherwise) => ({
    term: "Mọi đơn vị khác",
    value: (
      <>
        {otherwise.sentence}
        <Clause of={otherwise} />
      </>
    ),
  }),
  Fields: OtherwiseFields,
});

function OtherwiseFields({ item, state }: FieldsProps<Scope["otherwise"]>) {
  const field = fieldsOf(state);
  return (
    <>
      <TextareaField
        {...field("sentence", item?.sentence)}
        label="Câu trả lời cho đơn vị không nêu ở các mục trên"
        rows={3}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}
