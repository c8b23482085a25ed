import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { formatDateTime } from "@/lib/core/text";
import type { SecondFactorRefusal, SignInRefusal } from "@/lib/core/sign-in-refusal";

type Refusal = SignInRefusal | SecondFactorRefusal;

const isOurs = (refusal: { readonly code: string }): refusal is Refusal =>
  refusal.code.startsWith("sign-in.") || refusal.code.startsWith("second-factor.");

/** Words for the acts of a person on his own account. */
export function accountMessage(state: FormState | null): string | null {
  const refusal = state?.refusal;
  return refusal && isOurs(refusal) ? accountSentence(refusal) : commonMessage(refusal);
}

export function accountSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case "sign-in.wrong":
      return "Mật khẩu hiện tại chưa đúng.";
    case "sign-in.locked":
      return `Tạm dừng đến ${formatDateTime(new Date(refusal.until))} do nhập sai mật khẩu 5 lần.`;
    case "second-factor.wrong":
      return "Mã chưa đúng hoặc đã dùng rồi. Chờ ứng dụng hiện mã mới rồi nhập lại.";
    case "second-factor.locked":
      return `Tạm dừng đến ${formatDateTime(new Date(refusal.until))} do nhập sai mã 5 lần.`;
    case "second-factor.begin-anew":
      return "Mã QR trên trang đã cũ. Tải lại trang rồi quét mã mới.";
  }
}
