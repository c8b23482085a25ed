import type { Choice } from "@/components/forms/choice";
import { fieldId, GroupWiring, type FieldBasics } from "@/components/forms/field-wiring";
import { OptionRow } from "@/components/forms/option-row";

interface CheckboxGroupProps extends FieldBasics {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
}

/** Several of several. The first box carries the id of the field. */
export function CheckboxGroup({ values, choices, ...field }: CheckboxGroupProps) {
  const id = fieldId(field);
  return (
    <GroupWiring field={field}>
      {choices.map((choice, index) => (
        <OptionRow
          key={choice.value}
          type="checkbox"
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={field.name}
          choice={choice}
          checked={values.includes(choice.value)}
          invalid={field.error !== undefined}
        />
      ))}
    </GroupWiring>
  );
}
