import { formatDate } from "@/lib/core/text";
import type { HandOverRefusal } from "@/lib/reports/hand-over-contract";

const CODES: readonly HandOverRefusal["code"][] = [
  "handover.not-found",
  "handover.own",
  "handover.done-already",
  "handover.no-receiver",
  "handover.ends-before-start",
];

export const isHandOverRefusal = (refusal: { readonly code: string }): refusal is HandOverRefusal =>
  CODES.some((code) => code === refusal.code);

export function handOverMessage(refusal: HandOverRefusal): string {
  switch (refusal.code) {
    case "handover.not-found":
      return "Không tìm thấy vị trí này, hoặc vị trí không thuộc địa phương của đồng chí.";
    case "handover.own":
      return "Không tự bàn giao vị trí quản trị của mình. Nhờ người quản trị khác.";
    case "handover.done-already":
      return "Vị trí này đã bàn giao. Xem phiếu bàn giao ở trang này.";
    case "handover.no-receiver":
      return "Người nhận không còn giữ vị trí trong cơ quan này. Chọn lại người nhận.";
    case "handover.ends-before-start":
      return `Vị trí này bắt đầu từ ${formatDate(refusal.from)}; ngày cuối không sớm hơn ngày đó.`;
  }
}
