import { z } from "zod";
import { addDays } from "@/lib/core/dates";
import { choice, listOf, optionalDate, optionalText, requiredText, tick } from "@/lib/core/fields";
import type { BodyRef } from "@/lib/programmes/domain/body-ref";
import {
  COMPONENT_MAKERS,
  SIGNER_POSTS,
  STANDARD_COMPONENTS,
  STEP_KINDS,
  type RouteCondition,
  type Step,
} from "@/lib/programmes/domain/plan";
import {
  stepOfMark,
  TEMPLATED_CODES,
  type EntryEdit,
  type PaperPart,
} from "@/lib/programmes/domain/way-edit";
import {
  bodyField,
  bodyOfValue,
  managingLevelsField,
  sourceFields,
  sourceOf,
  textReader,
  unitClassesField,
} from "@/lib/programmes/plan-item-fields";
import { listed, one, saving } from "@/lib/programmes/plan-item-target";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/* How a unit comes into a plan and which way it goes there (rules.md 2–4), as forms send it. */

/** A body that need not be there. */
const optionalBody = () => optionalText(60).transform(bodyOfValue);

const CLAUSE = "Nhập mục của kế hoạch, ví dụ II.4";
const BASIS = "Chọn nguồn của quy định";

const approvalFields = z.strictObject({
  reviewedBy: optionalBody(),
  decidedBy: optionalBody(),
  signer: choice(SIGNER_POSTS, "Chọn người ký").optional(),
  decisionTitle: optionalText(300),
  clause: optionalText(300),
  basis: sourceFields.basis.optional(),
  source: sourceFields.source,
  mark: sourceFields.mark,
});

type Typed<Shape extends z.ZodType> = z.infer<Shape>;
const NOWHERE: BodyRef = { kind: "standing_committee", at: "managing" };

/** What is asked only with the chosen way of entry: told at its field when it is missing. */
function needing(context: z.RefinementCtx) {
  return <Value>(
    path: readonly string[],
    value: Value | null | undefined,
    message: string,
    instead: Value,
  ) => {
    if (value !== null && value !== undefined && value !== "") return value;
    context.addIssue({ code: "custom", path: [...path], message });
    return instead;
  };
}

function approvalOf(typed: Typed<typeof approvalFields>, context: z.RefinementCtx) {
  const needed = needing(context);
  const of = <Value>(name: string, value: Value | null | undefined, message: string, instead: Value) =>
    needed(["approval", name], value, message, instead);
  return {
    reviewedBy: of("reviewedBy", typed.reviewedBy, "Chọn cơ quan rà soát danh sách", NOWHERE),
    decidedBy: of("decidedBy", typed.decidedBy, "Chọn cơ quan phê duyệt", NOWHERE),
    signer: of("signer", typed.signer, "Chọn người ký", "chairman" as const),
    decisionTitle: of("decisionTitle", typed.decisionTitle, "Nhập tên quyết định phê duyệt", ""),
    ...sourceOf({
      ...typed,
      clause: of("clause", typed.clause, CLAUSE, ""),
      basis: of("basis", typed.basis, BASIS, "plan" as const),
    }),
  };
}

export const entry = z
  .strictObject({
    ...one("entry"),
    kind: choice(["selected", "registered", "registered_then_approved"], "Chọn cách đơn vị vào kế hoạch"),
    milestone: optionalText(120).transform((key) => key || null),
    to: optionalBody(),
    via: optionalBody(),
    approval: approvalFields.prefault({}),
    ...sourceFields,
  })
  .transform(({ part, kind, milestone, to, via, approval, ...rest }, context) => {
    const item = (): EntryEdit => {
      const said = { milestone, ...sourceOf(rest) };
      if (kind === "selected") return { kind, ...said };
      const receiver = needing(context)(["to"], to, "Chọn cơ quan nhận đăng ký", NOWHERE);
      if (kind === "registered") return { kind, to: receiver, via, ...said };
      return { kind, to: receiver, via, approval: approvalOf(approval, context), ...said };
    };
    return saving(rest, { part, item: item() });
  });

export const selectors = z
  .strictObject({
    ...listed("selectors"),
    managingLevels: managingLevelsField(),
    by1: bodyField("Chọn cơ quan lựa chọn"),
    by2: optionalBody(),
    by3: optionalBody(),
    ...sourceFields,
  })
  .transform(({ part, at, managingLevels, by1, by2, by3, ...rest }) =>
    saving(rest, {
      part,
      at,
      item: { managingLevels, by: [by1, by2, by3].filter((body) => body !== null), ...sourceOf(rest) },
    }),
  );

const papers = <const Part extends PaperPart>(part: Part) =>
  z
    .strictObject({
      ...listed(part),
      template: choice([...TEMPLATED_CODES, "other"], "Chọn loại giấy tờ").default("other"),
      title: requiredText("Nhập tên giấy tờ", 300),
      unitClasses: listOf(choice(UNIT_CLASSES, "Chọn loại đơn vị")),
      waivedWhen: optionalText(300),
      ...sourceFields,
    })
    .transform(({ part: own, at, template, title, unitClasses, waivedWhen, ...rest }) =>
      saving(rest, {
        part: own,
        at,
        item: {
          code: template === "other" ? null : template,
          title,
          unitClasses: unitClasses.length > 0 ? unitClasses : null,
          waivedWhen: waivedWhen || null,
          ...sourceOf(rest),
        },
      }),
    );

export const entryPapers = papers("entryPapers");
export const approvalPapers = papers("approvalPapers");

const FIRST_DAY = "Nhập ngày bắt đầu áp dụng, hoặc để trống cả hai ngày";

export const routes = z
  .strictObject({
    ...listed("routes"),
    title: requiredText("Nhập tên dòng trình tự", 400),
    unitClasses: unitClassesField(),
    managingLevels: managingLevelsField(),
    delegated: choice(["any", "no", "yes"], "Chọn theo thẩm quyền hay được ủy quyền"),
    from: optionalDate(),
    until: optionalDate(),
    stepsOf: optionalText(120).transform((key) => key || null),
    ...sourceFields,
  })
  .transform(
    ({ part, at, title, unitClasses, managingLevels, delegated, from, until, stepsOf, ...rest }, context) => {
      const fault = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (from === null && until !== null) fault("from", FIRST_DAY);
      if (from !== null && until !== null && until < from)
        fault("until", "Ngày cuối phải từ ngày bắt đầu trở đi");
      const on: RouteCondition["on"] = from === null ? null : { from, to: until && addDays(until, 1) };
      const when = { unitClasses, managingLevels, delegated, on };
      return saving(rest, { part, at, item: { title, when, stepsOf, ...sourceOf(rest) } });
    },
  );

const WORKING_DAYS = "Nhập số ngày làm việc, từ 1 đến 250, hoặc để trống";

export const steps = z
  .strictObject({
    ...listed("steps"),
    kind: choice(STEP_KINDS, "Chọn bước"),
    by: bodyField("Chọn ai làm bước này"),
    orBy: optionalBody(),
    advisedBy: optionalBody(),
    via: optionalBody(),
    workingDays: optionalText(3),
    signer: choice(SIGNER_POSTS, "Chọn người ký").optional(),
    formTitle: optionalText(120),
    symbol: optionalText(60),
    ...sourceFields,
  })
  .transform(({ part, at, ...typed }, context) =>
    saving(typed, {
      part,
      ...stepOfMark(at ?? ""),
      item: { ...stepOf(typed, context), ...sourceOf(typed) },
    }),
  );

interface TypedStep {
  readonly kind: Step["kind"];
  readonly by: BodyRef;
  readonly orBy: BodyRef | null;
  readonly advisedBy: BodyRef | null;
  readonly via: BodyRef | null;
  readonly workingDays: string;
  readonly signer?: (typeof SIGNER_POSTS)[number] | undefined;
  readonly formTitle: string;
  readonly symbol: string;
}

type Unsourced<Value> = Value extends unknown ? Omit<Value, "clause" | "basis" | "source" | "mark"> : never;

/** Only what the kind of step asks is read. */
function stepOf(typed: TypedStep, context: z.RefinementCtx): Unsourced<Step> {
  const { kind, by } = typed;
  switch (kind) {
    case "self_assess":
      return { kind, by, orBy: typed.orBy };
    case "evaluate":
      return { kind, by, advisedBy: typed.advisedBy };
    case "intake":
    case "appraise":
      return { kind, by, via: typed.via };
    case "opinion": {
      const days = /^\d{1,3}$/.test(typed.workingDays) ? Number(typed.workingDays) : null;
      const isWrong = typed.workingDays !== "" && (days === null || days < 1 || days > 250);
      if (isWrong) context.addIssue({ code: "custom", path: ["workingDays"], message: WORKING_DAYS });
      return { kind, by, workingDays: days };
    }
    case "meet_or_written":
      return { kind, by };
    case "decide": {
      const text = textReader(context);
      const signer = needing(context)(["signer"], typed.signer, "Chọn người ký", "chairman" as const);
      return {
        kind,
        by,
        signer,
        form: {
          title: text("formTitle", typed.formTitle, "Nhập tên loại văn bản, ví dụ Quyết định"),
          symbol: text("symbol", typed.symbol, "Nhập ký hiệu sau số, ví dụ QĐ-UBND"),
        },
      };
    }
  }
}

export const components = z
  .strictObject({
    ...listed("components"),
    standard: choice([...STANDARD_COMPONENTS, "own"], "Chọn loại thành phần").default("own"),
    title: requiredText("Nhập tên thành phần như kế hoạch viết", 300),
    maker: choice(COMPONENT_MAKERS, "Chọn ai lập"),
    required: tick(),
    templated: tick(),
    ...sourceFields,
  })
  .transform(({ part, at, standard, title, maker, required, templated, ...rest }) =>
    saving(rest, {
      part,
      at,
      item: {
        standard: standard === "own" ? null : standard,
        title,
        maker,
        required,
        templated,
        ...sourceOf(rest),
      },
    }),
  );
