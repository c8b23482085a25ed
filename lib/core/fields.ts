import { z } from "zod";
import { readDay, type IsoDate } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { parseTypedNumber, tidy } from "@/lib/core/text";

/*
 * Shapes of form fields, shared by every contract. A form gives texts; JSON may give the same texts.
 * Each takes the sentence shown at the field, from the dictionary of the house («Nhập …», «Chọn …»).
 */

/** Where a shape has no sentence of its own for a fault, nobody reads the library's English. */
z.config({ customError: () => "Nội dung này chưa đúng, xem lại rồi gửi" });

/** A text that must be there. `max` counts characters. */
export const requiredText = (message: string, max = 500) =>
  z
    .string({ error: message })
    .transform(tidy)
    .pipe(
      z
        .string()
        .min(1, { error: message })
        .max(max, { error: `Nội dung dài quá ${max} ký tự` }),
    );

/** A text that may be left empty; missing becomes «». */
export const optionalText = (max = 2000) =>
  z
    .string({ error: "Nhập bằng chữ" })
    .default("")
    .transform(tidy)
    .pipe(z.string().max(max, { error: `Nội dung dài quá ${max} ký tự` }));

/** One of a few values, as radios and selects give it. */
export const choice = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  message: string,
) => z.enum(values, { error: message });

/** An id chosen from a list or carried by the form. */
export const idField = (message = "Chọn trong danh sách") =>
  z.string({ error: message }).refine(isId, { error: message });

/** Several values of one name: ticks. One tick comes as a text, none as nothing. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

/** A tick: «on» or nothing. */
export const tick = () =>
  z.preprocess((value) => value === "on" || value === "true" || value === true, z.boolean());

/** A tick without which the act is not done. */
export const requiredTick = (message: string) =>
  z.preprocess(
    (value) => value === "on" || value === "true" || value === true,
    z.literal(true, { error: message }),
  );

const DATE_FORMAT = "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 5/3/2026";

/** A day as an officer types it (5/3/2026, 05-03-2026, 5.3.26), given on as `yyyy-MM-dd`. */
export const dateField = (missing: string) =>
  z
    .string({ error: missing })
    .transform(tidy)
    .pipe(z.string().min(1, { error: missing }))
    .transform((text, context): IsoDate => {
      const day = readDay(text);
      if (day) return day;
      context.addIssue({ code: "custom", message: DATE_FORMAT });
      return z.NEVER;
    });

/** A day that may be left empty. */
export const optionalDate = () =>
  z
    .string()
    .default("")
    .transform(tidy)
    .transform((text, context): IsoDate | null => {
      if (text === "") return null;
      const day = readDay(text);
      if (day) return day;
      context.addIssue({ code: "custom", message: DATE_FORMAT });
      return z.NEVER;
    });

/** A number as typed: «87,5», «1.234». */
export const numberField = (message: string) =>
  z
    .string({ error: message })
    .transform(tidy)
    .transform((text, context): number => {
      const value = parseTypedNumber(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** A number that may be left out; an empty box is null. */
export const optionalNumber = (message: string) =>
  z
    .string({ error: message })
    .default("")
    .transform(tidy)
    .transform((text, context): number | null => {
      const value = text === "" ? null : parseTypedNumber(text);
      if (text === "" || value !== null) return value;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** The revision that the form was shown with. */
export const revisionField = () => z.coerce.number({ error: "Tải lại trang rồi làm lại" }).int().min(0);

/** A file that may be left out; browsers post an empty one then. */
export const optionalFile = (message: string) =>
  z
    .instanceof(File, { error: message })
    .optional()
    .transform((file) => (file && (file.name !== "" || file.size > 0) ? file : null));

/** A file chosen in a form; an empty choice is missing. */
export const fileField = (message: string) =>
  z
    .instanceof(File, { error: message })
    .refine((file) => file.name !== "" || file.size > 0, { error: message });
