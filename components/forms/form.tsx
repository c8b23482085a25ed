import type { ReactNode } from "react";
import type { FormState } from "@/components/forms/form-state";

interface FormProps {
  /** The route handler of the command. */
  readonly action: string;
  /** Where a refusal comes back to: this page. */
  readonly returnTo: string;
  /** Where an accepted post goes on; `{dossierId}` is filled in from the answer. */
  readonly next: string;
  /** `newId()` of this rendering: a double click or a repeated post has one effect. */
  readonly idempotencyKey: string;
  /** What came back for this form; its fields read it by `typed` and `errorOf`. */
  readonly state: FormState | null;
  /** The revision of the record that was read. */
  readonly revision?: number | undefined;
  readonly encType?: "multipart/form-data";
  readonly className?: string;
  readonly "aria-label"?: string;
  readonly "aria-labelledby"?: string;
  readonly children: ReactNode;
}

/** A native post to a route handler: it works without script, and the server alone judges what was typed. */
export function Form({
  action,
  returnTo,
  next,
  idempotencyKey,
  revision,
  state,
  children,
  ...rest
}: FormProps) {
  return (
    <form {...rest} method="post" action={action} noValidate data-command={state?.command}>
      <input type="hidden" name="_return" value={returnTo} />
      <input type="hidden" name="_next" value={next} />
      <input type="hidden" name="_key" value={idempotencyKey} />
      {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
      {children}
    </form>
  );
}
