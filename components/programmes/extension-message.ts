import { formatDate } from "@/lib/core/text";
import type { ExtendRefusal } from "@/lib/programmes/extension-contract";

const CODES: readonly ExtendRefusal["code"][] = [
  "extension.not-later",
  "extension.already-past",
  "extension.document-in-future",
  "extension.undated",
  "extension.not-found",
  "extension.unit-unknown",
  "extension.unit-ambiguous",
  "extension.paused",
  "extension.changed-meanwhile",
];

export const isExtendRefusal = (refusal: { readonly code: string }): refusal is ExtendRefusal =>
  CODES.some((code) => code === refusal.code);

export function extensionMessage(refusal: ExtendRefusal): string {
  switch (refusal.code) {
    case "extension.not-later":
      return `Ngày cuối mới phải sau ngày đang tính là ${formatDate(refusal.closesOn)}.`;
    case "extension.already-past":
      return `Ngày cuối mới đã qua; hôm nay là ${formatDate(refusal.today)}.`;
    case "extension.document-in-future":
      return "Văn bản gia hạn ghi ngày sau hôm nay. Ghi nhận khi văn bản đã ban hành.";
    case "extension.undated":
      return "Mốc này không nêu ngày, nên không có hạn để gia hạn.";
    case "extension.not-found":
      return "Không tìm thấy mốc này, hoặc mốc do cơ quan khác ấn định.";
    case "extension.unit-unknown":
      return "Không có đơn vị nào mang đúng tên này trong địa bàn. Ghi đủ tên như trong danh sách đơn vị.";
    case "extension.unit-ambiguous":
      return `Có nhiều đơn vị cùng tên: ${refusal.units.join("; ")}. Sửa tên trong danh sách đơn vị để phân biệt, rồi gia hạn.`;
    case "extension.paused":
      return "Hồ sơ đang ở đơn vị để bổ sung; thời hạn thẩm định đang tạm dừng nên chưa cần gia hạn.";
    case "extension.changed-meanwhile":
      return "Hồ sơ vừa được người khác xử lý. Tải lại trang để xem hạn hiện nay.";
  }
}
