import { z } from "zod";
import { choice, listOf, optionalText, requiredText } from "@/lib/core/fields";
import type { ExclusionCondition } from "@/lib/programmes/domain/plan";
import {
  managingLevelsField,
  sourceFields,
  sourceOf,
  unitClassesField,
} from "@/lib/programmes/plan-item-fields";
import { listed, one, saving } from "@/lib/programmes/plan-item-target";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import { ENTERPRISE_FORMS, ENTERPRISE_SIZES, SCHOOL_LEVELS } from "@/lib/units/domain/unit-class";

/* Whom a plan takes in, and what the others are told (rules.md 2). */

const SENTENCE = "Nhập câu trả lời cho đơn vị";

export const pairs = z
  .strictObject({
    ...listed("pairs"),
    managingLevel: choice(MANAGING_LEVELS, "Chọn cấp quản lý"),
    unitClasses: unitClassesField(),
    ...sourceFields,
  })
  .transform(({ part, at, managingLevel, unitClasses, ...rest }) =>
    saving(rest, { part, at, item: { managingLevel, unitClasses, ...sourceOf(rest) } }),
  );

const WHICH = "Chọn ít nhất một";

export const exclusions = z
  .strictObject({
    ...listed("exclusions"),
    attribute: choice(
      ["armed_forces", "enterprise_size", "enterprise_form", "school_level"],
      "Chọn điều làm đơn vị không thuộc đối tượng",
    ),
    sizes: listOf(choice(ENTERPRISE_SIZES, WHICH)),
    forms: listOf(choice(ENTERPRISE_FORMS, WHICH)),
    levels: listOf(choice(SCHOOL_LEVELS, WHICH)),
    sentence: requiredText(SENTENCE, 600),
    ...sourceFields,
  })
  .transform(({ part, at, attribute, sizes, forms, levels, sentence, ...rest }, context) => {
    const some = <Value>(path: string, values: readonly Value[], message: string): readonly Value[] => {
      if (values.length === 0) context.addIssue({ code: "custom", path: [path], message });
      return values;
    };
    const condition = (): ExclusionCondition => {
      switch (attribute) {
        case "armed_forces":
          return { attribute };
        case "enterprise_size":
          return { attribute, isOneOf: some("sizes", sizes, "Chọn ít nhất một quy mô") };
        case "enterprise_form":
          return { attribute, isOneOf: some("forms", forms, "Chọn ít nhất một loại hình") };
        case "school_level":
          return { attribute, isOneOf: some("levels", levels, "Chọn ít nhất một cấp học") };
      }
    };
    return saving(rest, { part, at, item: { condition: condition(), sentence, ...sourceOf(rest) } });
  });

export const outside = z
  .strictObject({
    ...listed("outside"),
    unitClasses: unitClassesField(),
    managingLevels: managingLevelsField(),
    sentence: requiredText(SENTENCE, 600),
    coveredBy: optionalText(120),
    ...sourceFields,
  })
  .transform(({ part, at, unitClasses, managingLevels, sentence, coveredBy, ...rest }) =>
    saving(rest, {
      part,
      at,
      item: { unitClasses, managingLevels, sentence, coveredBy: coveredBy || null, ...sourceOf(rest) },
    }),
  );

export const otherwise = z
  .strictObject({ ...one("otherwise"), sentence: requiredText(SENTENCE, 600), ...sourceFields })
  .transform(({ part, sentence, ...rest }) => saving(rest, { part, item: { sentence, ...sourceOf(rest) } }));
