import { controlAttributes, FieldWiring, type FieldBasics } from "@/components/forms/field-wiring";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldBasics {
  readonly value: string;
  /** At most about 30; above that use a search page. */
  readonly options: readonly SelectOption[];
  /** The first line when nothing is chosen: «Chọn loại hình». */
  readonly emptyLabel?: string;
  readonly width?: "full" | "medium";
}

export function SelectField({ value, options, emptyLabel, width = "full", ...field }: SelectFieldProps) {
  return (
    <FieldWiring field={field}>
      <select
        {...controlAttributes(field)}
        className={width === "medium" ? "w-m" : undefined}
        defaultValue={value}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldWiring>
  );
}
