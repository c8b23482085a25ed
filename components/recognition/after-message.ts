import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { recognitionStatusLabel } from "@/components/public/recognition-status-tag";
import { isRecognitionRefusal, recognitionMessage } from "@/components/recognition/recognition-message";
import { statusLabel } from "@/components/reports/status-tag";
import type {
  AboutRecognitionRefusal,
  ConcludeReviewRefusal,
  DraftNoticeRefusal,
  KeepUnitsRefusal,
  ReopenReviewRefusal,
} from "@/lib/recognition/after-contract";
import type { WriteDraftRefusal } from "@/lib/recognition/contract";

type Everything =
  | KeepUnitsRefusal
  | ConcludeReviewRefusal
  | ReopenReviewRefusal
  | DraftNoticeRefusal
  | AboutRecognitionRefusal;
export type AfterRefusal = Exclude<
  Everything,
  WriteDraftRefusal | { readonly code: "decision.plan-not-found" }
>;

const isAfterRefusal = (refusal: { readonly code: string }): refusal is AfterRefusal =>
  /^(maintenance|recognition)\.|^decision\.standing-not-allowed$/.test(refusal.code);

/** The sentence for what came back from an act after recognition; null when nothing is to be said. */
export function afterStateMessage(state: FormState | null): string | null {
  const refusal = state?.refusal;
  if (!refusal) return null;
  if (isAfterRefusal(refusal)) return afterMessage(refusal);
  return isRecognitionRefusal(refusal) ? recognitionMessage(refusal) : commonMessage(refusal);
}

/** One case per code. */
export function afterMessage(refusal: AfterRefusal): string {
  switch (refusal.code) {
    case "maintenance.not-found":
      return "Không tìm thấy đơn vị trong danh sách rà soát năm nay, hoặc tài khoản này không được giao rà soát.";
    case "maintenance.changed-meanwhile":
      return "Kết quả rà soát vừa được người khác cập nhật. Tải lại trang để xem.";
    case "maintenance.signs-to-look-at":
      return `Có dấu hiệu cần xem từng đơn vị, không duy trì hàng loạt được: ${refusal.units.join("; ")}.`;
    case "maintenance.already-concluded":
      return `Đã có kết luận: ${refusal.units.join("; ")}. Bỏ chọn, hoặc mở đơn vị để xem lại.`;
    case "maintenance.act-not-allowed":
      return `Đơn vị đang ở trạng thái «${statusLabel("maintenance", refusal.status)}» nên không làm được việc này.`;
    case "maintenance.cause-missing":
      return "Ghi nguyên nhân, căn cứ của kết luận này.";
    case "maintenance.reason-for-keeping-missing":
      return "Đơn vị có dấu hiệu cần xem. Ghi lý do vẫn đề nghị duy trì.";
    case "maintenance.in-notice":
      return `Đang có trong một văn bản chưa phát hành: ${refusal.units.join("; ")}. Hủy dự thảo kia trước.`;
    case "maintenance.unconcluded":
      return `Còn ${refusal.units.length} đơn vị chưa kết luận: ${refusal.units.join("; ")}. Kết luận hết rồi lập thông báo.`;
    case "maintenance.nothing-concluded":
      return "Không còn kết luận nào chờ đưa vào thông báo.";
    case "recognition.not-found":
      return "Không tìm thấy kết quả công nhận, hoặc tài khoản này không được giao.";
    case "recognition.in-paper":
      return `Kết quả này đang có trong một văn bản chưa phát hành: ${refusal.abstract}. Hủy dự thảo kia trước.`;
    case "recognition.decider-ended":
      return `${refusal.deciderName} không còn hoạt động, và kế hoạch không nêu cơ quan nào thay để xử lý quyết định này. Hỏi cơ quan có thẩm quyền của tỉnh.`;
    case "decision.standing-not-allowed":
      return `Kết quả đang ở tình trạng «${recognitionStatusLabel(refusal.status)}» nên không lập văn bản này được.`;
  }
}
