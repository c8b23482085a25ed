import { bodyText } from "@/components/programmes/plan-words";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Field } from "@/components/forms/field";
import { errorOf, fieldsOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { SelectField } from "@/components/forms/select-field";
import { TextareaField } from "@/components/forms/textarea-field";
import type { YearDay } from "@/lib/programmes/domain/date-language";
import type { BodyRef, OfficeKind } from "@/lib/programmes/domain/body-ref";
import type { NoticeSigner, PlanDraft } from "@/lib/programmes/domain/plan";
import { BASES, BASIS_LABELS, type Sourced } from "@/lib/programmes/domain/sourced";
import { BODY_VALUES, bodyValue } from "@/lib/programmes/plan-item-fields";
import type { PlanPartView } from "@/lib/programmes/plan-views";
import { MANAGING_LEVEL_LABELS, MANAGING_LEVELS, type ManagingLevel } from "@/lib/units/domain/management";
import { UNIT_CLASS_LABELS, UNIT_CLASSES, type UnitClass } from "@/lib/units/domain/unit-class";

/* Fields that forms of several parts of a plan share. */

interface SharedProps {
  readonly state: FormState | null;
  /** `line:0:` of a block; empty for the form's own. */
  readonly prefix?: string;
}

/** Sources that are offered only where an item has them already. */
const RARE_BASES: readonly Sourced["basis"][] = ["common_rule", "illustrative"];

/** Where an item stands in its text. */
export function SourceFields({ of, state, prefix = "" }: SharedProps & { readonly of: Sourced | null }) {
  const field = fieldsOf(state);
  const bases = BASES.filter((basis) => !RARE_BASES.includes(basis) || basis === of?.basis);
  return (
    <>
      <Field
        {...field(`${prefix}clause`, of?.clause)}
        label="Mục của kế hoạch"
        hint="Ví dụ II.4, gạch đầu dòng thứ nhất"
        width="medium"
      />
      <SelectField
        {...field(`${prefix}basis`, of?.basis ?? "plan")}
        label="Nguồn của quy định"
        options={bases.map((value) => ({ value, label: BASIS_LABELS[value] }))}
      />
      <TextareaField {...field(`${prefix}source`, of?.source)} label="Trích nguyên văn (nếu có)" rows={2} />
      <Field
        {...field(`${prefix}mark`, of?.mark)}
        label="Ghi chú cho người đọc (nếu có)"
        hint="Ví dụ: kế hoạch không nêu, lấy theo hướng dẫn của Công an tỉnh"
      />
    </>
  );
}

/** Classes and levels that the plan's regime has; what an item says already is offered too. */
export const classesOf = (plan: PlanDraft, said: readonly UnitClass[] = []): readonly UnitClass[] =>
  UNIT_CLASSES.filter(
    (one) => plan.header.regime === "three_tier" || one !== "thi_tran" || said.includes(one),
  );

export const levelsOf = (plan: PlanDraft, said: readonly ManagingLevel[] = []): readonly ManagingLevel[] =>
  MANAGING_LEVELS.filter(
    (one) => plan.header.regime === "three_tier" || one !== "district" || said.includes(one),
  );

interface ClassesProps extends SharedProps {
  readonly plan: PlanDraft;
  readonly said: readonly UnitClass[] | null;
  readonly label: string;
  readonly hint?: string;
}

export function ClassesField({ plan, said, label, hint, state, prefix = "" }: ClassesProps) {
  const name = `${prefix}unitClasses`;
  return (
    <CheckboxGroup
      name={name}
      label={label}
      hint={hint}
      values={typedMany(state, name, said ?? [])}
      error={errorOf(state, name)}
      choices={classesOf(plan, said ?? []).map((value) => ({ value, label: UNIT_CLASS_LABELS[value] }))}
    />
  );
}

interface LevelsProps extends SharedProps {
  readonly plan: PlanDraft;
  readonly said: readonly ManagingLevel[];
  readonly label: string;
}

export function LevelsField({ plan, said, label, state }: LevelsProps) {
  return (
    <CheckboxGroup
      name="managingLevels"
      label={label}
      values={typedMany(state, "managingLevels", said)}
      error={errorOf(state, "managingLevels")}
      choices={levelsOf(plan, said).map((value) => ({ value, label: MANAGING_LEVEL_LABELS[value] }))}
    />
  );
}

/** No level that the regime doesn't have, and no office that the tenant doesn't have. */
const isOffered = ({ kind, at }: BodyRef, { content, offices }: PlanPartView): boolean =>
  kind === "unit" ||
  kind === "unit_head" ||
  (offices.includes(kind) && (at !== "district" || content.header.regime === "three_tier"));

const HEADS = {
  committee_head: "committee",
  chairman: "peoples_committee",
  police_head: "police",
} as const satisfies Record<NoticeSigner, OfficeKind>;

/** Heads of offices that the tenant has; who is named already is offered too. */
export const signersOf = <Signer extends NoticeSigner>(
  signers: readonly Signer[],
  { offices }: PlanPartView,
  said: Signer | undefined,
): readonly Signer[] => signers.filter((signer) => offices.includes(HEADS[signer]) || signer === said);

interface BodyProps extends SharedProps {
  readonly name: string;
  readonly view: PlanPartView;
  /** `police@province`, or empty. */
  readonly said: string;
  readonly label: string;
  readonly hint?: string;
  /** «Không qua cơ quan nào»; without it a body has to be chosen. */
  readonly none?: string;
}

/** A body named relative to the unit, never by its own name: the tenant's bodies resolve it on the day of the act. */
export function BodyField({ name, view, said, label, hint, none, state }: BodyProps) {
  const bodies = BODY_VALUES.filter((body) => isOffered(body, view) || bodyValue(body) === said);
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      value={typed(state, name, said)}
      error={errorOf(state, name)}
      emptyLabel={none ?? "Chọn cơ quan"}
      options={bodies.map((body) => ({ value: bodyValue(body), label: bodyText(body) }))}
    />
  );
}

interface DayProps extends SharedProps {
  /** `from` gives the fields `fromDay` and `fromYear`. */
  readonly name: string;
  readonly at: YearDay | null;
  readonly label: string;
  readonly cycleYear: number;
}

/** A day of the year, and the year beside the cycle's own that it belongs to. */
export function YearDayFields({ name, at, label, cycleYear, state }: DayProps) {
  const field = fieldsOf(state);
  return (
    <>
      <Field
        {...field(`${name}Day`, at ? `${at.day}/${at.month}` : "")}
        label={label}
        hint="Ngày/tháng, ví dụ 20/10"
        width="short"
      />
      <SelectField
        {...field(`${name}Year`, String(at?.yearOffset ?? 0))}
        label="Của năm"
        width="medium"
        options={[
          { value: "-1", label: `năm trước (${cycleYear - 1})` },
          { value: "0", label: `năm của kế hoạch (${cycleYear})` },
          { value: "1", label: `năm sau (${cycleYear + 1})` },
        ]}
      />
    </>
  );
}
