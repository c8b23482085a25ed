import { z } from "zod";
import { choice, optionalText, requiredText } from "@/lib/core/fields";
import type { ResultFloor } from "@/lib/programmes/domain/plan";
import { MOVEMENT_GRADES, PROGRAMMES } from "@/lib/programmes/domain/programme";
import {
  blocks,
  dayReader,
  sourceFields,
  sourceOf,
  unitClassesField,
  whichYear,
} from "@/lib/programmes/plan-item-fields";
import { keptKey, listed, saving, wholeNumber } from "@/lib/programmes/plan-item-target";

/* By what units are measured: criteria, the stretch a result is about, earlier results (rules.md 2). */

const CRITERIA = "Chọn bộ tiêu chí";

/** `tt124-cap-xa@1`: a published version in a list. */
const criteriaField = z.string({ error: CRITERIA }).transform((value, context) => {
  const [, criteriaKey, version] = /^(.+)@(\d{1,6})$/.exec(value) ?? [];
  if (criteriaKey && version && Number(version) > 0) return { criteriaKey, criteriaVersion: Number(version) };
  context.addIssue({ code: "custom", message: CRITERIA });
  return z.NEVER;
});

export const criteria = z
  .strictObject({
    ...listed("criteria"),
    unitClasses: unitClassesField(),
    criteria: criteriaField,
    ...sourceFields,
  })
  .transform(({ part, at, unitClasses, criteria: set, ...rest }) =>
    saving(rest, { part, at, item: { unitClasses, ...set, ...sourceOf(rest) } }),
  );

export const evaluationPeriods = z
  .strictObject({
    ...listed("evaluationPeriods"),
    unitClasses: unitClassesField(),
    fromDay: optionalText(10),
    fromYear: whichYear(),
    toDay: optionalText(10),
    toYear: whichYear(),
    ...sourceFields,
  })
  .transform(({ part, at, unitClasses, fromDay, fromYear, toDay, toYear, ...rest }, context) => {
    const day = dayReader(context);
    const [from, to] = [day("fromDay", fromDay, fromYear), day("toDay", toDay, toYear)];
    const order = ({ day: date, month, yearOffset }: typeof from): number =>
      yearOffset * 10_000 + month * 100 + date;
    if (order(to) < order(from))
      context.addIssue({
        code: "custom",
        path: ["toDay"],
        message: "Ngày cuối của thời kỳ phải sau ngày đầu; xem lại ngày và năm",
      });
    return saving(rest, { part, at, item: { unitClasses, from, to, ...sourceOf(rest) } });
  });

const FLOORS = ["any_result", "achieved", ...MOVEMENT_GRADES] as const satisfies readonly (
  ResultFloor["kind"] | (typeof MOVEMENT_GRADES)[number]
)[];

const floorOf = (floor: (typeof FLOORS)[number]): ResultFloor =>
  floor === "any_result" || floor === "achieved" ? { kind: floor } : { kind: "grade", atLeast: floor };

const preconditionLine = z
  .strictObject({
    key: keptKey,
    title: requiredText("Nhập điều kiện bằng một câu", 300),
    programme: choice(PROGRAMMES, "Chọn kết quả nào"),
    yearsBack: wholeNumber("Nhập số năm, từ 0 đến 20", { min: 0, max: 20 }),
    floor: choice(FLOORS, "Chọn mức"),
    ...sourceFields,
  })
  .transform(({ key, title, programme, yearsBack, floor, ...rest }) => ({
    key,
    title,
    programme,
    yearsBack,
    floor: floorOf(floor),
    ...sourceOf(rest),
  }));

export const preconditions = z
  .strictObject({
    ...listed("preconditions"),
    combine: choice(["all_of", "any_of"], "Chọn phải đủ cả hay chỉ cần một"),
    force: choice(["hard", "advisory"], "Chọn bắt buộc hay để tham khảo"),
    line: blocks(preconditionLine, ["title"]),
  })
  .transform(({ part, at, combine, force, line, ...rest }, context) => {
    if (line.length === 0)
      context.addIssue({
        code: "custom",
        path: ["line", "0", "title"],
        message: "Nhập ít nhất một điều kiện",
      });
    return saving(rest, { part, at, item: { combine, force, lines: line } });
  });
