import { Block } from "@/components/programmes/plan-parts/block";
import { listSection, type FieldsProps } from "@/components/programmes/plan-parts/plan-section";
import { ClassesField, SourceFields, YearDayFields } from "@/components/programmes/plan-parts/shared-fields";
import { classesText, Clause, yearDayText } from "@/components/programmes/plan-words";
import { Field } from "@/components/forms/field";
import { fieldsOf, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { capital } from "@/lib/core/text";
import type {
  CriteriaAssignment,
  PlanDraft,
  PreconditionGroup,
  PreconditionLine,
  ResultFloor,
} from "@/lib/programmes/domain/plan";
import {
  MOVEMENT_GRADE_LABELS,
  MOVEMENT_GRADES,
  PROGRAMME_LABELS,
  PROGRAMMES,
} from "@/lib/programmes/domain/programme";

const criteriaValue = ({ criteriaKey, criteriaVersion }: CriteriaAssignment): string =>
  `${criteriaKey}@${criteriaVersion}`;

export const criteriaSection = listSection<CriteriaAssignment>({
  slug: "bo-tieu-chi",
  part: "criteria",
  title: "Bộ tiêu chí",
  none: "Chưa chọn bộ tiêu chí.",
  add: "Thêm bộ tiêu chí",
  edit: "Bộ tiêu chí của kế hoạch",
  remove: "Bỏ bộ tiêu chí này khỏi kế hoạch",
  items: ({ criteria }) => criteria,
  sentence: (assignment, { criteriaTitles }) => ({
    term: capital(classesText(assignment.unitClasses)),
    value: (
      <>
        Xét theo {criteriaTitles[criteriaValue(assignment)] ?? `bộ ${assignment.criteriaKey}`}, phiên bản{" "}
        {assignment.criteriaVersion}
        <Clause of={assignment} />
      </>
    ),
  }),
  Fields: CriteriaFields,
});

function CriteriaFields({ item, view, state }: FieldsProps<CriteriaAssignment>) {
  const field = fieldsOf(state);
  const { content, choices } = view;
  const sets = choices.criteria
    .filter(({ programme }) => programme === content.header.programme)
    .map(({ key, version, title, unitClasses }) => ({
      value: `${key}@${version}`,
      label: `${title}, phiên bản ${version} (${classesText(unitClasses)})`,
    }));
  const said = item ? criteriaValue(item) : "";
  const isKnown = item === null || sets.some(({ value }) => value === said);
  return (
    <>
      <ClassesField
        plan={content}
        said={item?.unitClasses ?? null}
        label="Các đơn vị thuộc loại"
        state={state}
      />
      <SelectField
        {...field("criteria", said)}
        label="Được xét theo bộ tiêu chí"
        hint="Chỉ nêu bộ đã công bố của nội dung này"
        emptyLabel="Chọn bộ tiêu chí"
        options={isKnown ? sets : [{ value: said, label: `${said}, chưa công bố ở tỉnh` }, ...sets]}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

type EvaluationPeriod = PlanDraft["evaluationPeriods"][number];

export const periodsSection = listSection<EvaluationPeriod>({
  slug: "ky-danh-gia",
  part: "evaluationPeriods",
  title: "Thời kỳ đánh giá",
  none: "Kế hoạch không nêu thời kỳ đánh giá.",
  add: "Thêm thời kỳ đánh giá",
  edit: "Thời kỳ đánh giá",
  remove: "Bỏ thời kỳ này",
  items: ({ evaluationPeriods }) => evaluationPeriods,
  sentence: (period, { content: { header } }) => ({
    term: capital(classesText(period.unitClasses)),
    value: (
      <>
        <b>
          từ {yearDayText(period.from, header.cycleYear)} đến hết {yearDayText(period.to, header.cycleYear)}
        </b>
        , là thời gian lấy kết quả để xét, không phải hạn nộp
        <Clause of={period} />
      </>
    ),
  }),
  Fields: PeriodFields,
});

function PeriodFields({ item, view, state }: FieldsProps<EvaluationPeriod>) {
  const { content } = view;
  const { cycleYear } = content.header;
  return (
    <>
      <ClassesField
        plan={content}
        said={item?.unitClasses ?? null}
        label="Các đơn vị thuộc loại"
        state={state}
      />
      <YearDayFields
        name="from"
        at={item?.from ?? null}
        label="Lấy kết quả từ ngày"
        cycleYear={cycleYear}
        state={state}
      />
      <YearDayFields
        name="to"
        at={item?.to ?? null}
        label="Đến hết ngày"
        cycleYear={cycleYear}
        state={state}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

const yearsBackText = (yearsBack: number): string =>
  yearsBack === 0 ? "của chính năm nay" : yearsBack === 1 ? "của năm trước" : `của ${yearsBack} năm trước`;

function floorText(floor: ResultFloor): string {
  switch (floor.kind) {
    case "any_result":
      return "ở mức nào cũng được";
    case "achieved":
      return "và kết quả là đạt";
    case "grade":
      return `từ loại ${MOVEMENT_GRADE_LABELS[floor.atLeast]} trở lên`;
  }
}

/** «Đơn vị phải có kết quả … của năm trước, từ loại Khá trở lên». */
const preconditionText = (
  { programme, yearsBack, floor }: PreconditionLine,
  force: PreconditionGroup["force"],
): string =>
  `${force === "hard" ? "Đơn vị phải có" : "Xem thêm"} kết quả «${PROGRAMME_LABELS[programme]}» ${yearsBackText(yearsBack)}, ${floorText(floor)}`;

const groupText = ({ combine, force, lines }: PreconditionGroup): string => {
  const how = force === "hard" ? "bắt buộc" : "để tham khảo, không chặn";
  if (lines.length < 2) return `Điều kiện (${how})`;
  return combine === "all_of" ? `Đủ cả ${lines.length} điều kiện (${how})` : `Ít nhất một điều kiện (${how})`;
};

export const preconditionsSection = listSection<PreconditionGroup>({
  slug: "dieu-kien",
  part: "preconditions",
  title: "Điều kiện xét",
  none: "Kế hoạch không nêu điều kiện về kết quả các năm trước.",
  add: "Thêm nhóm điều kiện",
  edit: "Nhóm điều kiện",
  remove: "Bỏ nhóm điều kiện này",
  items: ({ preconditions }) => preconditions,
  sentence: (group) => ({
    term: groupText(group),
    value: (
      <ul>
        {group.lines.map((line) => (
          <li key={line.key}>
            <b>{line.title}</b>
            <span className="sub">{preconditionText(line, group.force)}</span>
            <Clause of={line} />
          </li>
        ))}
      </ul>
    ),
  }),
  Fields: PreconditionFields,
});

function PreconditionFields({ item, state }: FieldsProps<PreconditionGroup>) {
  const field = fieldsOf(state);
  const lines: readonly (PreconditionLine | null)[] = [...(item?.lines ?? []), null];
  return (
    <>
      <RadioGroup
        {...field("combine", item?.combine ?? "all_of")}
        label="Đơn vị phải đạt"
        choices={[
          { value: "all_of", label: "Tất cả các điều kiện của nhóm («và»)" },
          { value: "any_of", label: "Ít nhất một điều kiện của nhóm («hoặc»)" },
        ]}
      />
      <RadioGroup
        {...field("force", item?.force ?? "hard")}
        label="Khi chưa đủ"
        choices={[
          { value: "hard", label: "Không xét", hint: "Thiếu, hoặc chưa có dữ liệu, đều không qua" },
          { value: "advisory", label: "Vẫn xét, chỉ nêu để tham khảo" },
        ]}
      />
      {lines.map((line, index) => (
        <Block
          key={line?.key ?? "new"}
          title={line ? `Điều kiện ${index + 1}` : `Điều kiện ${index + 1}${index === 0 ? "" : ", thêm mới"}`}
          hint={
            line
              ? "Xóa trống tên điều kiện để bỏ."
              : index === 0
                ? "Phải có ít nhất một điều kiện."
                : "Để trống nếu không thêm."
          }
        >
          <PreconditionLineFields line={line} prefix={`line:${index}:`} state={state} />
        </Block>
      ))}
    </>
  );
}

interface LineProps {
  readonly line: PreconditionLine | null;
  readonly prefix: string;
  readonly state: FormState | null;
}

const floorValue = (floor: ResultFloor): string => (floor.kind === "grade" ? floor.atLeast : floor.kind);

function PreconditionLineFields({ line, prefix, state }: LineProps) {
  const field = fieldsOf(state);
  return (
    <>
      <input type="hidden" name={`${prefix}key`} value={line?.key ?? ""} />
      <Field
        {...field(`${prefix}title`, line?.title)}
        label="Tên điều kiện"
        hint="Ví dụ: Phân loại phong trào năm trước đạt loại Khá trở lên"
      />
      <SelectField
        {...field(`${prefix}programme`, line?.programme ?? "security_safe")}
        label="Đơn vị phải có kết quả"
        options={PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }))}
      />
      <Field
        {...field(`${prefix}yearsBack`, String(line?.yearsBack ?? 1))}
        label="Của mấy năm trước"
        hint="1 là năm trước, 0 là chính năm nay"
        width="short"
        inputMode="numeric"
      />
      <SelectField
        {...field(`${prefix}floor`, line ? floorValue(line.floor) : "achieved")}
        label="Từ mức"
        width="medium"
        options={[
          { value: "any_result", label: "có kết quả, không đòi mức" },
          { value: "achieved", label: "đạt" },
          ...MOVEMENT_GRADES.filter(
            (grade) => grade !== "yeu" || (line !== null && floorValue(line.floor) === "yeu"),
          ).map((grade) => ({
            value: grade,
            label: `loại ${MOVEMENT_GRADE_LABELS[grade]} trở lên`,
          })),
        ]}
      />
      <SourceFields of={line} state={state} prefix={prefix} />
    </>
  );
}
