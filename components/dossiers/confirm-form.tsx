import { CheckboxField } from "@/components/forms/checkbox-field";
import { Form } from "@/components/forms/form";
import { errorOf, typedTick, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { newId } from "@/lib/core/ids";

interface ConfirmFormProps {
  readonly act: "confirm-eligibility" | "confirm-unit-information";
  readonly dossierId: string;
  /** Its own page, below the dossier's. */
  readonly page: string;
  /** What the officer says by it. */
  readonly label: string;
  readonly confirmed: boolean;
  readonly state: FormState | null;
  readonly className: string;
}

/** One tick by which the officer takes on what the page shows. */
export function ConfirmForm({ act, dossierId, page, label, confirmed, state, className }: ConfirmFormProps) {
  return (
    <Form
      className={className}
      action={`/api/dossiers/${act}`}
      returnTo={`/ho-so/${dossierId}/${page}`}
      next={`/ho-so/${dossierId}`}
      idempotencyKey={newId()}
      state={state}
    >
      <input type="hidden" name="dossierId" value={dossierId} />
      <CheckboxField
        name="confirmed"
        label={label}
        checked={typedTick(state, "confirmed", confirmed)}
        error={errorOf(state, "confirmed")}
      />
      <p className="acts">
        <SubmitButton>Lưu và về danh sách việc</SubmitButton>
      </p>
    </Form>
  );
}
