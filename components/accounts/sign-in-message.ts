import { formatDateTime } from "@/lib/core/text";
import type { SignInRefusal } from "@/lib/core/sign-in-refusal";

export function signInMessage(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case "sign-in.wrong":
      return "Tên đăng nhập hoặc mật khẩu chưa đúng.";
    case "sign-in.locked":
      return `Tài khoản tạm khóa đến ${formatDateTime(new Date(refusal.until))} do nhập sai 5 lần.`;
  }
}
