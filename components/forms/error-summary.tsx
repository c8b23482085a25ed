import { FocusOnLoad } from "@/components/forms/focus-on-load";
import type { FormState } from "@/components/forms/form-state";
import { TextLink } from "@/components/ui/text-link";

/** The platform sends a refused post back to `…#can-sua`, so that it is found without script too. */
export const ERROR_SUMMARY_ID = "can-sua";

interface ErrorSummaryProps {
  readonly state: FormState | null;
  /** The area's sentence for `state.refusal`. */
  readonly refusalMessage?: string | null | undefined;
  /** Where a field does not carry its own name as id. */
  readonly idOf?: (name: string) => string;
}

/** Before the h1, with the words of the fields and a link to each. Renders nothing when nothing is wrong. */
export function ErrorSummary({ state, refusalMessage, idOf = (name) => name }: ErrorSummaryProps) {
  const errors = Object.entries(state?.fields ?? {});
  const refusal = state?.refusal ? (refusalMessage ?? null) : null;
  if (errors.length === 0 && !refusal) return null;
  return (
    <div
      className="panel danger read sp5"
      id={ERROR_SUMMARY_ID}
      role="alert"
      tabIndex={-1}
      aria-labelledby={`${ERROR_SUMMARY_ID}-t`}
    >
      <h2 id={`${ERROR_SUMMARY_ID}-t`}>
        {errors.length > 0 ? `Cần sửa ${errors.length} chỗ` : "Chưa thực hiện được"}
      </h2>
      {refusal ? <p>{refusal}</p> : null}
      {errors.length > 0 ? (
        <ul>
          {errors.map(([name, message]) => (
            <li key={name}>
              <TextLink href={`#${idOf(name)}`}>{message}</TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      <FocusOnLoad id={ERROR_SUMMARY_ID} />
    </div>
  );
}
