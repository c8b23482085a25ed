import { z } from "zod";

import { isIsoDate } from "@/lib/core/dates";
import { OFFICE_KINDS, OFFICE_PLACES } from "@/lib/programmes/domain/body-ref";
import type { CriteriaContent } from "@/lib/programmes/domain/criteria";
import { MILESTONE_PURPOSES, READINGS } from "@/lib/programmes/domain/date-language";
import {
  COMPONENT_CODE,
  COMPONENT_MAKERS,
  QUOTA_SCOPES,
  SIGNER_POSTS,
  STEP_KINDS,
  type PlanContent,
  type PlanDraft,
  LOSS_SUBJECTS,
  REPORT_MAKERS,
  NOTICE_SIGNERS,
  SUCCESSION_RULES,
} from "@/lib/programmes/domain/plan";
import { MOVEMENT_GRADES, PROGRAMMES, REGIMES } from "@/lib/programmes/domain/programme";
import { BASES } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import {
  ENTERPRISE_FORMS,
  ENTERPRISE_SIZES,
  SCHOOL_LEVELS,
  UNIT_CLASSES,
} from "@/lib/units/domain/unit-class";

/**
 * Shapes of plans and criteria versions when they are read back from the database or imported from a file.
 * Strict: an unknown field is refused, not dropped. What may be published is decided in `domain`.
 */

const text = z.string();
const key = z.string().min(1).max(120);
const day = z.string().refine(isIsoDate, "Ngày có dạng yyyy-MM-dd");
const period = z.strictObject({ from: day, to: day.nullable().exactOptional() });

const sourcedFields = {
  clause: text,
  basis: z.enum(BASES),
  source: text.exactOptional(),
  mark: text.exactOptional(),
};

const unitClass = z.enum(UNIT_CLASSES);
const unitClasses = z.array(unitClass).readonly();
const managingLevel = z.enum(MANAGING_LEVELS);
const managingLevels = z.array(managingLevel).readonly();

const bodyRef = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(OFFICE_KINDS), at: z.enum(OFFICE_PLACES) }),
  z.strictObject({ kind: z.enum(["unit", "unit_head"]), at: z.literal("unit") }),
]);

const yearDay = z.strictObject({
  day: z.int().min(1).max(31),
  month: z.int().min(1).max(12),
  yearOffset: z.literal([-1, 0, 1]),
});

const dateExpression = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("on"), at: yearDay }),
  z.strictObject({ kind: z.literal("window"), from: yearDay, to: yearDay }),
  z.strictObject({ kind: z.literal("end_of_quarter"), quarter: z.literal([1, 2, 3, 4]) }),
  z.strictObject({ kind: z.literal("end_of_month"), month: z.int().min(1).max(12) }),
  z.strictObject({
    kind: z.literal("each_month"),
    day: z.union([z.int().min(1).max(31), z.literal("last")]),
  }),
  z.strictObject({ kind: z.literal("last_working_day_of_month"), month: z.int().min(1).max(12) }),
  z.strictObject({
    kind: z.literal("working_days"),
    count: z.int().min(1).max(250),
    direction: z.enum(["before", "after"]),
    milestone: key,
  }),
  z.strictObject({ kind: z.literal("none") }),
]);

const milestone = z.strictObject({
  key,
  purpose: z.enum(MILESTONE_PURPOSES),
  unitClasses: unitClasses.nullable(),
  title: text,
  from: text,
  to: text,
  when: dateExpression,
  reading: z.enum(READINGS),
  words: text,
  recurrence: z.enum(["once", "yearly", "monthly"]),
  force: z.enum(["hard", "soft"]),
  ...sourcedFields,
});

const header = z.strictObject({
  key,
  title: text,
  programme: z.enum(PROGRAMMES),
  cycleYear: z.int().min(2000).max(2100),
  regime: z.enum(REGIMES),
  issuer: text,
  documentNumber: text.nullable(),
  documentDate: day.nullable(),
  documentDateWords: text,
  signerTitle: text.nullable(),
  legalBases: z.array(text).readonly(),
  sourceNotes: z.array(text).readonly(),
  cycle: period,
  effective: period,
});

const exclusionCondition = z.discriminatedUnion("attribute", [
  z.strictObject({ attribute: z.literal("armed_forces") }),
  z.strictObject({
    attribute: z.literal("enterprise_size"),
    isOneOf: z.array(z.enum(ENTERPRISE_SIZES)).readonly(),
  }),
  z.strictObject({
    attribute: z.literal("enterprise_form"),
    isOneOf: z.array(z.enum(ENTERPRISE_FORMS)).readonly(),
  }),
  z.strictObject({
    attribute: z.literal("school_level"),
    isOneOf: z.array(z.enum(SCHOOL_LEVELS)).readonly(),
  }),
]);

const scope = z.strictObject({
  pairs: z.array(z.strictObject({ unitClass, managingLevel, ...sourcedFields })).readonly(),
  exclusions: z
    .array(z.strictObject({ key, condition: exclusionCondition, sentence: text, ...sourcedFields }))
    .readonly(),
  outside: z
    .array(
      z.strictObject({
        unitClasses,
        managingLevels,
        sentence: text,
        coveredBy: z.strictObject({ planKey: key, title: text }).nullable(),
        ...sourcedFields,
      }),
    )
    .readonly(),
  otherwise: z.strictObject({ sentence: text, ...sourcedFields }),
});

const preconditionGroup = z.strictObject({
  combine: z.enum(["all_of", "any_of"]),
  force: z.enum(["hard", "advisory"]),
  lines: z
    .array(
      z.strictObject({
        key,
        title: text,
        programme: z.enum(PROGRAMMES),
        yearsBack: z.int().min(0).max(20),
        floor: z.discriminatedUnion("kind", [
          z.strictObject({ kind: z.literal("achieved") }),
          z.strictObject({ kind: z.literal("grade"), atLeast: z.enum(MOVEMENT_GRADES) }),
          z.strictObject({ kind: z.literal("any_result") }),
        ]),
        ...sourcedFields,
      }),
    )
    .readonly(),
});

const entryPapers = z
  .array(
    z.strictObject({
      code: key,
      title: text,
      unitClasses: unitClasses.nullable(),
      waivedWhen: text.nullable(),
      ...sourcedFields,
    }),
  )
  .readonly();

const entryFields = { milestone: key.nullable(), papers: entryPapers, ...sourcedFields };

const entry = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("selected"),
    selectors: z
      .array(z.strictObject({ managingLevels, by: z.array(bodyRef).readonly(), ...sourcedFields }))
      .readonly(),
    ...entryFields,
  }),
  z.strictObject({ kind: z.literal("registered"), to: bodyRef, via: bodyRef.nullable(), ...entryFields }),
  z.strictObject({
    kind: z.literal("registered_then_approved"),
    to: bodyRef,
    via: bodyRef.nullable(),
    approval: z.strictObject({
      reviewedBy: bodyRef,
      decidedBy: bodyRef,
      signer: z.enum(SIGNER_POSTS),
      decisionTitle: text,
      papersAfter: entryPapers,
      ...sourcedFields,
    }),
    ...entryFields,
  }),
]);

const step = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("self_assess"), by: bodyRef, orBy: bodyRef.nullable(), ...sourcedFields }),
  z.strictObject({
    kind: z.literal("evaluate"),
    by: bodyRef,
    advisedBy: bodyRef.nullable(),
    ...sourcedFields,
  }),
  z.strictObject({
    kind: z.enum(["intake", "appraise"]),
    by: bodyRef,
    via: bodyRef.nullable(),
    ...sourcedFields,
  }),
  z.strictObject({
    kind: z.literal("opinion"),
    by: bodyRef,
    workingDays: z.int().min(1).max(250).nullable(),
    ...sourcedFields,
  }),
  z.strictObject({ kind: z.literal("meet_or_written"), by: bodyRef, ...sourcedFields }),
  z.strictObject({
    kind: z.literal("decide"),
    by: bodyRef,
    signer: z.enum(SIGNER_POSTS),
    form: z.strictObject({ title: text, symbol: text }),
    ...sourcedFields,
  }),
]);

const routeRow = z.strictObject({
  key,
  title: text,
  when: z.strictObject({
    unitClasses,
    managingLevels,
    delegated: z.enum(["yes", "no", "any"]),
    on: period.nullable(),
  }),
  steps: z.array(step).readonly(),
  ...sourcedFields,
});

const componentFields = {
  code: z.string().regex(COMPONENT_CODE, "Mã gồm chữ thường không dấu, số, dấu gạch dưới; ví dụ ban_cam_ket"),
  title: text,
  atStep: z.enum(STEP_KINDS),
  required: z.boolean(),
  templated: z.boolean(),
  ...sourcedFields,
};

const quota = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("minimum"),
    key,
    title: text,
    each: z.enum(QUOTA_SCOPES),
    combine: z.enum(["all_of", "any_of"]),
    parts: z.array(z.strictObject({ key, title: text, atLeast: z.int().min(1), unitClasses })).readonly(),
    ...sourcedFields,
  }),
  z.strictObject({
    kind: z.literal("assigned"),
    key,
    title: text,
    assignedBy: text,
    number: z.int().min(0).nullable(),
    ...sourcedFields,
  }),
]);

const report = z.strictObject({
  key,
  title: text,
  period: z.enum(["once", "yearly", "monthly", "as_asked"]),
  from: text,
  to: text,
  milestone: key.nullable(),
  form: text.nullable(),
  maker: z.enum(REPORT_MAKERS).exactOptional(),
  ...sourcedFields,
});

const maintenance = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("keep_up"), text, ...sourcedFields }),
  z.strictObject({
    kind: z.literal("recheck"),
    everyYears: z.int().min(1).max(10),
    by: bodyRef,
    document: text,
    onLoss: text,
    notice: z
      .strictObject({ title: text, symbol: text, signer: z.enum(NOTICE_SIGNERS), ...sourcedFields })
      .exactOptional(),
    ...sourcedFields,
  }),
]);

const planFields = {
  header,
  scope,
  criteria: z
    .array(
      z.strictObject({ unitClasses, criteriaKey: key, criteriaVersion: z.int().min(1), ...sourcedFields }),
    )
    .readonly(),
  evaluationPeriods: z
    .array(z.strictObject({ unitClasses, from: yearDay, to: yearDay, ...sourcedFields }))
    .readonly(),
  preconditions: z.array(preconditionGroup).readonly(),
  entry,
  routes: z.array(routeRow).readonly(),
  milestones: z.array(milestone).readonly(),
  quotas: z.array(quota).readonly(),
  reports: z.array(report).readonly(),
  maintenance,
  withdrawal: z.strictObject({ grounds: z.array(text).readonly(), ...sourcedFields }).exactOptional(),
  succession: z.strictObject({ rule: z.enum(SUCCESSION_RULES), ...sourcedFields }).exactOptional(),
  consequences: z
    .array(
      z.strictObject({
        text,
        concerns: text,
        onLoss: z.array(z.enum(LOSS_SUBJECTS)).readonly().exactOptional(),
        ...sourcedFields,
      }),
    )
    .readonly(),
};

export const planContent = z.strictObject({
  ...planFields,
  components: z.array(z.strictObject({ ...componentFields, maker: z.enum(COMPONENT_MAKERS) })).readonly(),
});

/** Permissive where a plan is still being written: a component may lack its maker. */
export const planDraft = z.strictObject({
  ...planFields,
  components: z
    .array(z.strictObject({ ...componentFields, maker: z.enum(COMPONENT_MAKERS).nullable() }))
    .readonly(),
});

const measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("met") }),
  z.strictObject({ kind: z.literal("zero_count"), unit: text }),
  z.strictObject({
    kind: z.literal("threshold"),
    unit: text,
    compare: z.enum(["at_least", "at_most"]),
    threshold: z.number(),
  }),
  z.strictObject({ kind: z.literal("percentage"), numerator: text, denominator: text, atLeast: z.number() }),
  z.strictObject({ kind: z.literal("computed"), rule: z.literal("xa4") }),
  z.strictObject({
    kind: z.literal("scored"),
    maxPoints: z.number().min(0).nullable(),
    minimum: z
      .strictObject({ atLeast: z.number(), highest: z.enum(MOVEMENT_GRADES).nullable() })
      .exactOptional(),
  }),
]);

const criterion = z.strictObject({
  code: key,
  title: text,
  text,
  measure,
  evidence: z.enum(["required", "optional"]),
  notApplicableWhen: text.nullable(),
  exceptions: z.array(z.strictObject({ code: key, title: text })).readonly(),
  guidance: text.exactOptional(),
  evidenceWanted: text.exactOptional(),
  sample: z
    .strictObject({
      fileId: z.uuid(),
      name: text,
      size: z.number().int().min(1),
      mediaType: text,
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .exactOptional(),
  replaces: z.array(key).readonly().exactOptional(),
  ...sourcedFields,
});

export const criteriaContent = z.strictObject({
  key,
  title: text,
  programme: z.enum(PROGRAMMES),
  unitClasses,
  legalText: text,
  label: text.nullable(),
  illustrative: z.boolean(),
  effective: period,
  scheme: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("all_met") }),
    z.strictObject({
      kind: z.literal("scored"),
      scale: z.number().min(1),
      thresholds: z
        .array(z.strictObject({ grade: z.enum(MOVEMENT_GRADES), atLeast: z.number().nullable() }))
        .readonly(),
    }),
  ]),
  groups: z
    .array(z.strictObject({ code: key, title: text, clause: text, criteria: z.array(criterion).readonly() }))
    .readonly(),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** The compiler's proof that each schema reads exactly the domain's type; a field added on one side only is red. */
export const SCHEMAS_ARE_THE_DOMAIN: {
  readonly planContent: Same<z.infer<typeof planContent>, PlanContent>;
  readonly planDraft: Same<z.infer<typeof planDraft>, PlanDraft>;
  readonly criteriaContent: Same<z.infer<typeof criteriaContent>, CriteriaContent>;
} = { planContent: true, planDraft: true, criteriaContent: true };
