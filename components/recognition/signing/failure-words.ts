import { commonMessage } from "@/components/common-message";
import { isRecognitionRefusal, recognitionMessage } from "@/components/recognition/recognition-message";
import type { OpenFailure } from "@/components/recognition/signing/open-pkcs12";
import type { Failure } from "@/components/recognition/signing/sign-many";

export const OPEN_FAILURES = {
  "not-pkcs12": "Tệp này không phải tệp chứng thư số PKCS#12, hoặc đã hỏng. Chọn tệp .p12 hoặc .pfx.",
  "wrong-password": "Mật khẩu của tệp chứng thư số chưa đúng.",
  "no-key": "Tệp không có khóa ký kèm chứng thư. Xuất lại chứng thư số kèm khóa riêng.",
  "key-kind": "Khóa trong tệp không dùng để ký ở đây được. Cần khóa RSA hoặc P-256.",
} as const satisfies Record<OpenFailure, string>;

/** Why a document, or all of them, was not signed. */
export function failureWords(failure: Failure, signed: number): string {
  if (failure.code === "network") return `Mất kết nối; ${signed} văn bản đã ký được giữ nguyên. Bấm ký lại.`;
  if (isRecognitionRefusal(failure)) return recognitionMessage(failure);
  return commonMessage(failure) ?? "Chưa ký được. Thử lại.";
}
