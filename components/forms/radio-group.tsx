import type { Choice } from "@/components/forms/choice";
import { fieldId, GroupWiring, type FieldBasics } from "@/components/forms/field-wiring";
import { OptionRow } from "@/components/forms/option-row";
import { classNames } from "@/components/ui/class-names";

interface RadioGroupProps extends FieldBasics {
  readonly value: string;
  readonly choices: readonly Choice[];
  /** Short choices stand beside each other. */
  readonly inline?: boolean;
}

/** The first button carries the id of the field, so that the error summary lands on it. */
export function RadioGroup({ value, choices, inline, ...field }: RadioGroupProps) {
  const id = fieldId(field);
  return (
    <GroupWiring field={field}>
      <div className={classNames(inline && "opts-in")}>
        {choices.map((choice, index) => (
          <OptionRow
            key={choice.value}
            type="radio"
            id={index === 0 ? id : `${id}-${index + 1}`}
            name={field.name}
            choice={field.disabled ? { ...choice, disabled: true } : choice}
            checked={choice.value === value}
            describedBy={index === 0 && field.error ? `${id}-error` : undefined}
          />
        ))}
      </div>
    </GroupWiring>
  );
}
