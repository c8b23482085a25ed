import { fieldId, type FieldBasics } from "@/components/forms/field-wiring";
import { OptionRow } from "@/components/forms/option-row";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

interface CheckboxFieldProps extends FieldBasics {
  readonly checked: boolean;
  /** What is posted when it is ticked; nothing is posted otherwise. */
  readonly value?: string;
}

/** One statement to tick. */
export function CheckboxField({ checked, value = "on", ...field }: CheckboxFieldProps) {
  const id = fieldId(field);
  return (
    <div className={classNames(field.error && "bad")}>
      {field.error ? (
        <span className="err" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <span className="sr">Lỗi: </span>
            {field.error}
          </span>
        </span>
      ) : null}
      <OptionRow
        type="checkbox"
        id={id}
        name={field.name}
        choice={{ value, label: field.label, hint: field.hint, disabled: field.disabled ?? false }}
        checked={checked}
        invalid={field.error !== undefined}
        describedBy={field.error ? `${id}-error` : undefined}
      />
    </div>
  );
}
