import { controlAttributes, fieldId, FieldWiring, type FieldBasics } from "@/components/forms/field-wiring";

interface NumberFieldProps extends FieldBasics {
  /** As typed or as `formatNumber` writes it: «87,5». */
  readonly value: string;
  /** «%», «phiếu», «người». */
  readonly unit?: string;
}

/** A number with a comma for decimals; a text box, because number boxes swallow what they cannot read. */
export function NumberField({ value, unit, ...field }: NumberFieldProps) {
  const unitId = `${fieldId(field)}-unit`;
  const input = (
    <input
      {...controlAttributes(field, ...(unit ? [unitId] : []))}
      className={unit ? undefined : "w-s"}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      defaultValue={value}
    />
  );
  return (
    <FieldWiring field={field}>
      {unit ? (
        <span className="unit-in">
          {input}
          <span id={unitId}>{unit}</span>
        </span>
      ) : (
        input
      )}
    </FieldWiring>
  );
}
