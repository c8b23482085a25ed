import type { FormState } from "@/components/forms/form-state";
import { CONCLUSION_WORDS } from "@/components/recognition/review-words";
import { Banner } from "@/components/ui/banner";
import { CONCLUSIONS } from "@/lib/recognition/domain/review-workflow";

/** What the last act of the review did. */
export function MaintenanceBanner({ state }: { readonly state: FormState | null }) {
  const success = state?.success;
  if (!success) return null;
  switch (state.command) {
    case "recognition.keep-units":
      return <Banner title={`Đã đề nghị duy trì ${String(success["kept"])} đơn vị.`} />;
    case "recognition.conclude-review": {
      const conclusion = CONCLUSIONS.find((known) => known === success["conclusion"]);
      const words = conclusion ? CONCLUSION_WORDS[conclusion].label : "";
      return <Banner title={`${String(success["unitName"])}: ${words}.`} />;
    }
    case "recognition.reopen-review":
      return <Banner title={`${String(success["unitName"])}: xem lại từ đầu.`} />;
    default:
      return null;
  }
}
