import type { FormState } from "@/components/forms/form-state";
import { classesText } from "@/components/programmes/plan-words";
import { capital } from "@/lib/core/text";
import type { PlanItemRefusal } from "@/lib/programmes/domain/plan-part";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";

type FieldRefusal = Exclude<PlanItemRefusal, { code: "plan.item-not-found" | "plan.milestone-in-use" }>;

/** Where the form can be put right. */
const FIELDS = {
  "plan.pair-taken": "unitClasses",
  "plan.class-measured-twice": "unitClasses",
  "plan.class-period-twice": "unitClasses",
  "plan.criteria-not-found": "criteria",
  "plan.criteria-of-other-classes": "unitClasses",
  "plan.covering-plan-not-found": "coveredBy",
  "plan.named-milestone-not-found": "milestone",
  "plan.paper-twice": "template",
  "plan.component-twice": "standard",
} as const satisfies Record<FieldRefusal["code"], string>;

const isAtAField = (refusal: { readonly code: string }): refusal is FieldRefusal => refusal.code in FIELDS;

function fieldMessage(refusal: FieldRefusal): string {
  switch (refusal.code) {
    case "plan.pair-taken":
      return `${capital(classesText(refusal.unitClasses))} do ${MANAGING_LEVEL_LABELS[refusal.managingLevel]} quản lý đã có ở một mục khác. Sửa mục đó, hoặc bỏ chọn ở đây.`;
    case "plan.class-measured-twice":
      return `${capital(classesText(refusal.unitClasses))} đã có bộ tiêu chí ở một mục khác. Mỗi loại đơn vị chỉ theo một bộ.`;
    case "plan.class-period-twice":
      return `${capital(classesText(refusal.unitClasses))} đã có thời kỳ đánh giá ở một mục khác. Mỗi loại đơn vị chỉ theo một thời kỳ.`;
    case "plan.criteria-not-found":
      return "Bộ tiêu chí này chưa công bố ở tỉnh, hoặc của nội dung khác. Chọn bộ khác trong danh sách.";
    case "plan.criteria-of-other-classes":
      return `Bộ tiêu chí này không dành cho ${classesText(refusal.unitClasses)}. Bỏ chọn, hoặc chọn bộ khác.`;
    case "plan.covering-plan-not-found":
      return "Không còn kế hoạch này. Chọn kế hoạch khác, hoặc để trống.";
    case "plan.paper-twice":
      return `Kế hoạch đã có loại giấy tờ này: «${refusal.title}». Sửa giấy tờ đó, hoặc chọn loại khác.`;
    case "plan.component-twice":
      return `Kế hoạch đã có thành phần này: «${refusal.title}». Sửa thành phần đó, hoặc chọn loại khác.`;
    case "plan.named-milestone-not-found":
      return "Bản nháp không còn mốc này. Chọn mốc khác.";
  }
}

/** A refusal that one field can answer stands at that field; every other stays over the form. */
export function atItsField(state: FormState | null): FormState | null {
  const refusal = state?.refusal ?? null;
  if (!state || !refusal || !isAtAField(refusal)) return state;
  return {
    ...state,
    refusal: null,
    fields: { ...state.fields, [FIELDS[refusal.code]]: fieldMessage(refusal) },
  };
}
