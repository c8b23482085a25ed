import { z } from "zod";
import { choice, listOf, optionalText, requiredText } from "@/lib/core/fields";
import {
  MILESTONE_PURPOSES,
  READINGS,
  type DateExpression,
  type Milestone,
} from "@/lib/programmes/domain/date-language";
import type { Keyless } from "@/lib/programmes/domain/plan-part";
import { dayReader, whichYear } from "@/lib/programmes/plan-item-fields";
import type { Sourced } from "@/lib/programmes/domain/sourced";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/* A milestone as it is typed: the plan's words, and the days they mean. */

export const DATE_KINDS = [
  "on",
  "window",
  "end_of_month",
  "last_working_day_of_month",
  "end_of_quarter",
  "each_month",
  "working_days",
  "none",
] as const satisfies readonly DateExpression["kind"][];

export const milestoneFields = {
  purpose: choice(MILESTONE_PURPOSES, "Chọn việc của mốc"),
  unitClasses: listOf(choice(UNIT_CLASSES, "Chọn loại đơn vị")),
  title: requiredText("Nhập tên mốc", 300),
  from: requiredText("Nhập ai làm, ai gửi", 300),
  to: requiredText("Nhập gửi đến đâu", 300),
  kind: choice(DATE_KINDS, "Chọn cách nêu ngày"),
  firstDay: optionalText(10),
  firstYear: whichYear(),
  lastDay: optionalText(10),
  lastYear: whichYear(),
  month: optionalText(4),
  quarter: optionalText(4),
  monthDay: optionalText(20),
  count: optionalText(4),
  direction: choice(["before", "after"], "Chọn trước hay sau").default("before"),
  milestone: optionalText(120),
  reading: choice(READINGS, "Chọn cách hiểu ngày"),
  words: requiredText("Chép nguyên văn kế hoạch, ví dụ: trước ngày 20/10 hằng năm", 300),
  recurrence: choice(["once", "yearly", "monthly"], "Chọn làm một lần hay nhắc lại"),
  force: choice(["hard", "soft"], "Chọn có chặn khi quá hạn hay không"),
};

type Typed = z.infer<z.ZodObject<typeof milestoneFields>>;

/** The milestone that was typed; only the days of the chosen kind are read, and faults are told at their fields. */
export function milestoneOf(
  { purpose, unitClasses, title, from, to, reading, words, recurrence, force, ...days }: Typed,
  context: z.RefinementCtx,
): Omit<Keyless<Milestone>, keyof Sourced> {
  return {
    purpose,
    unitClasses: unitClasses.length > 0 ? unitClasses : null,
    title,
    from,
    to,
    when: whenOf(days, context),
    reading,
    words,
    recurrence,
    force,
  };
}

type TypedDays = Pick<
  Typed,
  | "kind"
  | "firstDay"
  | "firstYear"
  | "lastDay"
  | "lastYear"
  | "month"
  | "quarter"
  | "monthDay"
  | "count"
  | "direction"
  | "milestone"
>;

function whenOf(typed: TypedDays, context: z.RefinementCtx): DateExpression {
  const { kind } = typed;
  const day = dayReader(context);
  const first = () => day("firstDay", typed.firstDay, typed.firstYear);
  const fault = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const number = (
    path: string,
    text: string,
    { max, message }: { readonly max: number; readonly message: string },
  ) => {
    const value = /^\d{1,3}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > max) fault(path, message);
    return value;
  };
  switch (kind) {
    case "on":
      return { kind, at: first() };
    case "window":
      return { kind, from: first(), to: day("lastDay", typed.lastDay, typed.lastYear) };
    case "end_of_month":
    case "last_working_day_of_month":
      return { kind, month: number("month", typed.month, { max: 12, message: "Chọn tháng" }) };
    case "end_of_quarter": {
      const quarter = ([1, 2, 3, 4] as const).find((known) => String(known) === typed.quarter);
      if (!quarter) fault("quarter", "Chọn quý");
      return { kind, quarter: quarter ?? 1 };
    }
    case "each_month":
      if (typed.monthDay === "last") return { kind, day: "last" };
      return { kind, day: number("monthDay", typed.monthDay, { max: 31, message: "Chọn ngày trong tháng" }) };
    case "working_days": {
      const count = number("count", typed.count, {
        max: 250,
        message: "Nhập số ngày làm việc, từ 1 đến 250",
      });
      if (typed.milestone === "") fault("milestone", "Chọn mốc để tính");
      return { kind, count, direction: typed.direction, milestone: typed.milestone };
    }
    case "none":
      return { kind };
  }
}
