import { z } from "zod";
import { isoDate } from "@/lib/core/dates";
import { choice, listOf, optionalText, requiredText } from "@/lib/core/fields";
import { OFFICE_KINDS, OFFICE_PLACES, type BodyRef } from "@/lib/programmes/domain/body-ref";
import type { YearDay } from "@/lib/programmes/domain/date-language";
import { BASES, type Sourced } from "@/lib/programmes/domain/sourced";
import { MANAGING_LEVELS } from "@/lib/units/domain/management";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/* Fields that forms of several parts of a plan share. */

/** Where an item stands in its text; every item of a plan has it. */
export const sourceFields = {
  clause: requiredText("Nhập mục của kế hoạch, ví dụ II.4", 300),
  basis: choice(BASES, "Chọn nguồn của quy định"),
  source: optionalText(2000),
  mark: optionalText(1000),
};

interface TypedSource {
  readonly clause: string;
  readonly basis: Sourced["basis"];
  readonly source: string;
  readonly mark: string;
}

/** What was left empty is not there at all, as in a file. */
export const sourceOf = ({ clause, basis, source, mark }: TypedSource): Sourced => ({
  clause,
  basis,
  ...(source === "" ? {} : { source }),
  ...(mark === "" ? {} : { mark }),
});

/** Several of several, at least one of them. */
const someOf = <const Values extends readonly [string, ...string[]]>(values: Values, message: string) =>
  listOf(choice(values, message)).refine((chosen) => chosen.length > 0, { error: message });

export const unitClassesField = () => someOf(UNIT_CLASSES, "Chọn ít nhất một loại đơn vị");
export const managingLevelsField = () => someOf(MANAGING_LEVELS, "Chọn ít nhất một cấp quản lý");

export const BODY_VALUES: readonly BodyRef[] = [
  ...OFFICE_KINDS.flatMap((kind) => OFFICE_PLACES.map((at) => ({ kind, at }))),
  { kind: "unit", at: "unit" },
  { kind: "unit_head", at: "unit" },
];

/** `police@province`: how a list of bodies names one. */
export const bodyValue = ({ kind, at }: BodyRef): string => `${kind}@${at}`;

/** The body of that value; null for none. */
export const bodyOfValue = (value: string): BodyRef | null =>
  BODY_VALUES.find((body) => bodyValue(body) === value) ?? null;

/** A body chosen from the list. */
export const bodyField = (message: string) =>
  z.string({ error: message }).transform((value, context): BodyRef => {
    const body = bodyOfValue(value);
    if (body) return body;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export const YEARS = ["-1", "0", "1"] as const;
const YEAR_OFFSETS = { "-1": -1, "0": 0, "1": 1 } as const satisfies Record<(typeof YEARS)[number], number>;

/** Which year a day of the year belongs to, beside the cycle's own. */
export const whichYear = () => choice(YEARS, "Chọn năm").default("0");

const COMMON_YEAR = 2023;
export const DAY_FORMAT = "Nhập ngày theo dạng ngày/tháng, ví dụ 20/10";

/** «20/10» as a day that every year has, so 29/2 is none; null for anything else. */
export function yearDayOf(text: string, year: (typeof YEARS)[number]): YearDay | null {
  const [, day = "", month = ""] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text) ?? [];
  const exists = isoDate(COMMON_YEAR, Number(month), Number(day)) !== null;
  return exists ? { day: Number(day), month: Number(month), yearOffset: YEAR_OFFSETS[year] } : null;
}

/** Days of one form: each is read when its kind is chosen, and what is no day is told at its field. */
export const dayReader =
  (context: z.RefinementCtx) =>
  (path: string, text: string, year: (typeof YEARS)[number]): YearDay => {
    const day = yearDayOf(text, year);
    if (!day) context.addIssue({ code: "custom", path: [path], message: DAY_FORMAT });
    return day ?? { day: 1, month: 1, yearOffset: 0 };
  };

/** What is asked only when its kind is chosen: a text that is missing is told at its field. */
export const textReader =
  (context: z.RefinementCtx) =>
  (path: string, text: string, message: string): string => {
    if (text === "") context.addIssue({ code: "custom", path: [path], message });
    return text;
  };

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== "" && value !== undefined;

/**
 * Blocks of one form, posted as `line:0:title`. A block in which none of `telling` is filled is left out: it stood empty
 * under the others, or was emptied to take it away. Faults are told at `line:0:title` as well.
 */
export const blocks = <Block>(block: z.ZodType<Block>, telling: readonly string[]) =>
  z
    .record(z.string(), z.unknown())
    .default({})
    .transform((flat, context): readonly Block[] => {
      const numbers = [...new Set(Object.keys(flat).map((name) => name.split(":")[0] ?? ""))];
      return numbers
        .toSorted((a, b) => Number(a) - Number(b))
        .map((number) => ({ number, fields: fieldsOfBlock(flat, number) }))
        .filter(({ fields }) => telling.some((name) => isFilled(fields[name])))
        .flatMap(({ number, fields }) => {
          const read = block.safeParse(fields);
          if (read.success) return [read.data];
          for (const { path, message } of read.error.issues)
            context.addIssue({ code: "custom", path: [number, ...path], message });
          return [];
        });
    });

const fieldsOfBlock = (flat: Readonly<Record<string, unknown>>, number: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(flat).flatMap(([name, value]) => {
      const [of, ...field] = name.split(":");
      return of === number ? [[field.join(":"), value]] : [];
    }),
  );
