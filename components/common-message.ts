import type { FormState } from "@/components/forms/form-state";
import { formatDate } from "@/lib/core/text";

const SENTENCES: Readonly<Record<string, string>> = {
  "common.forbidden": "Tài khoản này chưa có quyền dùng chức năng này. Liên hệ quản trị của cơ quan.",
  "common.signed-out":
    "Phiên làm việc trước đã hết nên nội dung này chưa được lưu. Phần đã nhập còn nguyên bên dưới (tệp đính kèm phải chọn lại); xem lại rồi gửi.",
  "common.request-in-flight": "Yêu cầu trước đang được xử lý. Chờ vài giây rồi tải lại trang.",
  "common.key-reused": "Biểu mẫu này đã được gửi một lần. Tải lại trang trước khi gửi nội dung mới.",
  "common.too-large": "Nội dung gửi lên lớn hơn 22 MB. Gửi từng tệp một.",
};

/** Words for refusals that every command may answer; null when the area has its own. */
export function commonMessage(refusal: FormState["refusal"] | undefined): string | null {
  if (!refusal) return null;
  if (refusal.code === "common.authority-ended") return authorityEnded({ ...refusal });
  if (refusal.code === "common.viewing") return viewing({ ...refusal });
  return SENTENCES[refusal.code] ?? null;
}

const viewing = ({ title }: Readonly<Record<string, unknown>>): string =>
  `Đang xem thử với tư cách ${String(title)} nên không ghi được gì. Bấm «Thôi xem thử» ở đầu trang để trở lại việc của mình.`;

/** For whom, by which document and until when he could act; it is over. */
export function authorityEnded(ended: Readonly<Record<string, unknown>>): string {
  const { fromTitle, document, lastDay } = ended;
  return `Ủy quyền làm thay ${String(fromTitle)} theo ${String(document)} đã hết thời hạn ngày ${formatDate(String(lastDay))}. Việc sau ngày đó do ${String(fromTitle)} làm, hoặc cần văn bản ủy quyền mới.`;
}
