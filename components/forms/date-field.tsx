import { Field, type FieldProps } from "@/components/forms/field";
import { isIsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";

type DateFieldProps = Omit<FieldProps, "type" | "width" | "inputMode">;

/**
 * One text box for a day, as officers write it: 5/3/2026, 05-03-2026, 5.3.26. A stored day is shown as dd/MM/yyyy;
 * what was typed and refused stays as it was. The server reads it with `parseTypedDate`.
 */
export function DateField({ value, hint = "Ví dụ 5/3/2026", ...field }: DateFieldProps) {
  return <Field {...field} hint={hint} value={isIsoDate(value) ? formatDate(value) : value} width="short" />;
}
