import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import type { FormState } from "@/components/forms/form-state";
import { Button } from "@/components/ui/button";

interface VerifyFormProps {
  /** What was typed and is no code; null on a first visit. */
  readonly typed: string | null;
}

const MALFORMED = "Mã gồm 12 ký tự, ví dụ AN-7K3F-92QX-4M. Kiểm tra lại ký tự in dưới mã QR.";

/** The summary of P-1, before its h1. */
export const VerifyError = ({ typed }: VerifyFormProps) => <ErrorSummary state={stateOf(typed)} />;

function stateOf(typed: string | null): FormState | null {
  if (typed === null) return null;
  const message = typed === "" ? "Nhập mã xác thực" : MALFORMED;
  return {
    command: "public.verify",
    values: { ma: typed },
    fields: { ma: message },
    refusal: null,
    success: null,
  };
}

/** One field, sent by GET: the answer has an address that can be kept and sent on. */
export function VerifyForm({ typed }: VerifyFormProps) {
  return (
    <form method="get" action="/xac-thuc">
      <Field
        name="ma"
        label="Nhập mã xác thực"
        hint="12 ký tự in dưới mã QR trên quyết định, ví dụ AN-7K3F-92QX-4M"
        width="medium"
        spellCheck={false}
        value={typed ?? ""}
        error={stateOf(typed)?.fields["ma"]}
      />
      <p className="acts">
        <Button type="submit" wide>
          Xác thực
        </Button>
      </p>
    </form>
  );
}
