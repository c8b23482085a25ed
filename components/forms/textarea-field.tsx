import { controlAttributes, FieldWiring, type FieldBasics } from "@/components/forms/field-wiring";

interface TextareaFieldProps extends FieldBasics {
  readonly value: string;
  readonly rows?: number;
}

export function TextareaField({ value, rows = 3, ...field }: TextareaFieldProps) {
  return (
    <FieldWiring field={field}>
      <textarea {...controlAttributes(field)} rows={rows} defaultValue={value} />
    </FieldWiring>
  );
}
