import type { HTMLInputAutoCompleteAttribute } from "react";
import { controlAttributes, FieldWiring, type FieldBasics } from "@/components/forms/field-wiring";

/** `short`: a number or code. `medium`: a name. */
const WIDTHS = { full: undefined, medium: "w-m", short: "w-s" } as const;

export interface FieldProps extends FieldBasics {
  readonly value: string;
  readonly type?: "text" | "password" | "search" | "email" | "tel";
  readonly width?: keyof typeof WIDTHS;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search";
  readonly spellCheck?: boolean;
}

/** One line of text. The value stands in the first HTML; nothing is masked, trimmed or capitalised while typing. */
export function Field({ value, type = "text", width = "full", autoComplete = "off", ...field }: FieldProps) {
  return (
    <FieldWiring field={field}>
      <input
        {...controlAttributes(field)}
        className={WIDTHS[width]}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={field.inputMode}
        spellCheck={field.spellCheck}
      />
    </FieldWiring>
  );
}
