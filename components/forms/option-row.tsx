import type { Choice } from "@/components/forms/choice";

interface OptionRowProps {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
}

/** One radio button or tick box with its words; the whole row is the target. */
export function OptionRow({ type, id, name, choice, checked, invalid, describedBy }: OptionRowProps) {
  return (
    <label className="opt" htmlFor={id}>
      <input
        id={id}
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={describedBy}
      />
      <span>
        {choice.label}
        {choice.hint ? <small>{choice.hint}</small> : null}
      </span>
    </label>
  );
}
