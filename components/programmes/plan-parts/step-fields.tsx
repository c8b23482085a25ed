import type { FieldsProps } from "@/components/programmes/plan-parts/plan-section";
import { BodyField, signersOf, SourceFields } from "@/components/programmes/plan-parts/shared-fields";
import { Field } from "@/components/forms/field";
import { fieldsOf } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import type { BodyRef } from "@/lib/programmes/domain/body-ref";
import { SIGNER_POST_LABELS, SIGNER_POSTS, type Step, type StepKind } from "@/lib/programmes/domain/plan";
import { bodyValue } from "@/lib/programmes/plan-item-fields";

/** «Cơ quan nào thẩm định»: what each kind of step asks first. */
const WHO = {
  self_assess: "Ai lập hồ sơ tự đánh giá",
  evaluate: "Cơ quan nào đánh giá, đề nghị công nhận",
  intake: "Cơ quan nào tiếp nhận hồ sơ",
  appraise: "Cơ quan nào thẩm định",
  opinion: "Hỏi ý kiến cơ quan nào",
  meet_or_written: "Cơ quan nào họp xét, hoặc lấy ý kiến bằng văn bản",
  decide: "Cơ quan nào quyết định công nhận",
} as const satisfies Record<StepKind, string>;

interface StepFieldsProps extends Pick<FieldsProps<Step>, "item" | "view" | "state"> {
  readonly kind: StepKind;
}

/** One step as a sentence: who acts, with or through whom, and what it gives. */
export function StepFields({ kind, item, view, state }: StepFieldsProps) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <BodyField
        name="by"
        view={view}
        said={valueOf(item?.by)}
        label={WHO[kind]}
        {...(kind === "decide" && view.offices.includes("committee")
          ? { hint: "Ban Chỉ đạo hoặc UBND" }
          : {})}
        state={state}
      />
      <OwnFields kind={kind} item={item} view={view} state={state} />
      <SourceFields of={item} state={state} />
    </>
  );
}

const valueOf = (body: BodyRef | null | undefined): string => (body ? bodyValue(body) : "");

const bodyIn = (item: Step | null, name: "orBy" | "advisedBy" | "via"): string => {
  if (item?.kind === "self_assess" && name === "orBy") return valueOf(item.orBy);
  if (item?.kind === "evaluate" && name === "advisedBy") return valueOf(item.advisedBy);
  return (item?.kind === "intake" || item?.kind === "appraise") && name === "via" ? valueOf(item.via) : "";
};

function OwnFields({ kind, item, view, state }: StepFieldsProps) {
  const field = fieldsOf(state);
  switch (kind) {
    case "self_assess":
      return (
        <BodyField
          name="orBy"
          view={view}
          state={state}
          said={bodyIn(item, "orBy")}
          label="Hoặc ai lập thay được"
          none="Không ai lập thay"
        />
      );
    case "evaluate":
      return (
        <BodyField
          name="advisedBy"
          view={view}
          state={state}
          said={bodyIn(item, "advisedBy")}
          label="Cơ quan nào tham mưu"
          none="Kế hoạch không nêu"
        />
      );
    case "intake":
    case "appraise":
      return (
        <BodyField
          name="via"
          view={view}
          state={state}
          said={bodyIn(item, "via")}
          label="Qua cơ quan nào"
          none="Thẳng, không qua cơ quan nào"
        />
      );
    case "opinion":
      return (
        <Field
          {...field("workingDays", item?.kind === "opinion" ? String(item.workingDays ?? "") : "")}
          label="Trả lời trong bao nhiêu ngày làm việc"
          hint="Để trống nếu kế hoạch không nêu"
          width="short"
          inputMode="numeric"
        />
      );
    case "meet_or_written":
      return null;
    case "decide": {
      const decide = item?.kind === "decide" ? item : null;
      return (
        <>
          <RadioGroup
            {...field("signer", decide?.signer)}
            label="Ai ký"
            inline
            choices={signersOf(SIGNER_POSTS, view, decide?.signer).map((value) => ({
              value,
              label: SIGNER_POST_LABELS[value],
            }))}
          />
          <Field
            {...field("formTitle", decide?.form.title ?? "Quyết định")}
            label="Loại văn bản"
            width="medium"
          />
          <Field
            {...field("symbol", decide?.form.symbol)}
            label="Ký hiệu sau số"
            hint="Ví dụ QĐ-UBND"
            width="short"
          />
        </>
      );
    }
  }
}
