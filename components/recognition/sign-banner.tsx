import type { FormState } from "@/components/forms/form-state";
import { Banner } from "@/components/ui/banner";

/** What the signer's last act did. */
export function SignBanner({ state }: { readonly state: FormState | null }) {
  const success = state?.success;
  if (!success) return null;
  switch (state.command) {
    case "recognition.send-back-decision":
      return (
        <Banner title="Đã trả lại người trình.">
          <p>{String(success["abstract"])}</p>
        </Banner>
      );
    case "recognition.decline-recognition":
      return <Banner title={`Đã quyết định không công nhận: ${String(success["unitName"])}.`} />;
    case "recognition.disagree-with-proposal":
      return (
        <Banner
          title={`Đã trả hồ sơ của ${String(success["unitName"])} về ${String(success["toBodyName"])}.`}
        />
      );
    default:
      return null;
  }
}
