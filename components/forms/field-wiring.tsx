import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

/** What every field has. The id of a field is its name unless given, and the error summary links to it. */
export interface FieldBasics {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly disabled?: boolean;
}

export const fieldId = ({ id, name }: Pick<FieldBasics, "id" | "name">): string => id ?? name;

/** Attributes that tie a control to its hint, its error and whatever else describes it. */
export function controlAttributes(field: FieldBasics, ...describedByAlso: readonly string[]) {
  const id = fieldId(field);
  return {
    id,
    name: field.name,
    disabled: field.disabled,
    "aria-invalid": field.error ? true : undefined,
    "aria-describedby": describedBy(field, describedByAlso),
  } as const;
}

export function describedBy(field: FieldBasics, also: readonly string[] = []): string | undefined {
  const id = fieldId(field);
  return classNames(field.hint ? `${id}-hint` : null, field.error ? `${id}-error` : null, ...also);
}

interface FieldWiringProps {
  readonly field: FieldBasics;
  readonly children: ReactNode;
}

/** Label, hint, error, control: in this order, for every single control. */
export function FieldWiring({ field, children }: FieldWiringProps) {
  return (
    <div className={classNames("f", field.error && "bad")}>
      <label htmlFor={fieldId(field)}>{field.label}</label>
      <FieldNotes field={field} />
      {children}
    </div>
  );
}

/** The same for a group of choices: the legend is the label. */
export function GroupWiring({ field, children }: FieldWiringProps) {
  return (
    <fieldset className={classNames("f", field.error && "bad")} aria-describedby={describedBy(field)}>
      <legend className="lab">{field.label}</legend>
      <FieldNotes field={field} />
      {children}
    </fieldset>
  );
}

function FieldNotes({ field }: { readonly field: FieldBasics }) {
  const id = fieldId(field);
  return (
    <>
      {field.hint ? (
        <span className="hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      ) : null}
      {field.error ? (
        <span className="err" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <span className="sr">Lỗi: </span>
            {field.error}
          </span>
        </span>
      ) : null}
    </>
  );
}
