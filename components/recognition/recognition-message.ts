import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { isSigningRefusal, signatureMessage } from "@/components/documents/signature-message";
import { statusLabel } from "@/components/reports/status-tag";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type {
  DeclineRecognitionRefusal,
  DraftDecisionsRefusal,
  DraftListApprovalRefusal,
  FieldRefusal,
  IssueDecisionRefusal,
  MarkReadRefusal,
  PresentRefusal,
  RedraftRefusal,
  SignItemRefusal,
  TakeBackRefusal,
} from "@/lib/recognition/contract";

export type RecognitionRefusal = Exclude<
  | DraftDecisionsRefusal
  | DraftListApprovalRefusal
  | PresentRefusal
  | RedraftRefusal
  | MarkReadRefusal
  | SignItemRefusal
  | IssueDecisionRefusal
  | DeclineRecognitionRefusal
  | TakeBackRefusal,
  FieldRefusal
>;

/** Codes of this area's commands begin so; the common ones have their own words. */
export const isRecognitionRefusal = (refusal: { readonly code: string }): refusal is RecognitionRefusal =>
  /^(decision|dossier|signature)\./.test(refusal.code) || refusal.code === "file.size";

/** The sentence for what came back from a post; null when nothing is to be said. */
export function recognitionStateMessage(state: FormState | null): string | null {
  const refusal = state?.refusal;
  if (!refusal) return null;
  return isRecognitionRefusal(refusal) ? recognitionMessage(refusal) : commonMessage(refusal);
}

/** The sentence of a refusal, with what to do where there is something to do. One case per code. */
export function recognitionMessage(refusal: RecognitionRefusal): string {
  if (isSigningRefusal(refusal)) return signatureMessage(refusal);
  switch (refusal.code) {
    case "decision.signature-outdated":
      return "Mã cần ký đã được cấp quá lâu. Bấm ký lại.";
    case "file.size":
      return `Tệp "${refusal.name}" lớn hơn 20 MB nên không phải văn bản đã tải về. Tải lại văn bản, ký rồi nộp lại.`;
    case "decision.year-printed":
      return `Văn bản đã ký có in năm ${refusal.year}, nên ngày ban hành phải trong năm đó. Muốn đổi năm phải lập văn bản khác.`;
    case "decision.of-another-year":
      return `Văn bản in năm ${refusal.year} nên không ký bằng chứng thư số sang năm khác được. Trả lại người trình để soạn lại với năm nay.`;
    case "decision.nothing-chosen":
      return "Chọn ít nhất một hồ sơ.";
    case "decision.dossier-not-ready":
      return `Chưa được đề xuất công nhận nên không đưa vào quyết định được: ${refusal.units.join("; ")}.`;
    case "decision.dossier-in-another":
    case "decision.registration-in-another":
      return `Đã có trong một quyết định khác: ${refusal.units.join("; ")}. Bỏ chọn, hoặc hủy dự thảo kia trước.`;
    case "decision.mixed-plans":
      return "Các hồ sơ thuộc nhiều kế hoạch. Mỗi lần chỉ chọn hồ sơ của một kế hoạch.";
    case "decision.mixed-deciders":
      return "Các hồ sơ do nhiều cơ quan quyết định. Mỗi lần chỉ chọn hồ sơ của một cơ quan.";
    case "decision.mixed-signers":
      return "Các dự thảo có nhiều người ký. Mỗi đợt trình ký chỉ gồm văn bản của một người ký.";
    case "decision.dossier-not-found":
    case "dossier.not-found":
      return "Không tìm thấy hồ sơ, hoặc tài khoản này không được giao hồ sơ này.";
    case "decision.registration-not-found":
      return "Có đơn vị không còn chờ phê duyệt. Tải lại trang rồi chọn lại.";
    case "decision.plan-not-found":
      return "Không tìm thấy kế hoạch này, hoặc không còn đơn vị chờ phê duyệt.";
    case "decision.not-found":
      return "Không tìm thấy văn bản, hoặc tài khoản này không được giao văn bản này.";
    case "decision.signer-missing":
      return `Chưa có người giữ chức vụ đứng đầu ${refusal.bodyName}. Báo quản trị cập nhật rồi lập dự thảo.`;
    case "decision.signer-not-head":
      return `${refusal.title} không ký được quyết định của ${refusal.bodyName}: người ký phải là người đứng đầu cơ quan quyết định.`;
    case "decision.unit-not-on-register":
      return `Không có trong sổ đơn vị tại ngày hôm nay: ${refusal.units.join("; ")}. Kiểm tra sáp nhập, đổi tên và cơ quan quản lý ở mục Đơn vị.`;
    case "decision.act-not-allowed":
      return `Văn bản đang ở trạng thái «${statusLabel("decision", refusal.status)}» nên không làm được việc này.`;
    case "decision.changed-meanwhile":
      return `${fasterWords("Văn bản", refusal)} Xem lại trước khi làm tiếp.`;
    case "decision.not-signer":
      return `Văn bản này do ${refusal.signerTitle} ký.`;
    case "decision.authority-ended":
      return `Ủy quyền ký thay theo ${refusal.document} đã hết thời hạn ngày ${formatDate(refusal.lastDay)}. Trả lại người trình để đổi người ký.`;
    case "decision.delegation-over":
      return "Ủy quyền ký này không còn hiệu lực hôm nay. Chọn người ký khác.";
    case "decision.signer-changed":
      return `Văn bản ghi tên người ký là ${refusal.signerName}. Trả lại người trình để soạn lại theo người giữ chức vụ hôm nay.`;
    case "decision.not-opened":
      return "Văn bản cần xem kỹ chưa được mở. Mở xem rồi chọn để ký.";
    case "decision.dossier-changed":
      return `Hồ sơ không còn ở bước chờ quyết định: ${refusal.units.join("; ")}. Chưa ghi gì vào hệ thống.`;
    case "decision.standing-changed":
      return `Kết quả công nhận đã thay đổi sau khi lập văn bản: ${refusal.units.join("; ")}. Chưa ghi gì vào hệ thống.`;
    case "decision.proposed-for-recognition":
      return "Hồ sơ này được đề xuất công nhận. Muốn không công nhận, trả lại người trình.";
    case "decision.dossier-being-signed":
      return `Văn bản có ${refusal.units.join("; ")} đang chờ ký hoặc đã ký. Người ký trả lại văn bản trước rồi làm lại việc này.`;
    case "dossier.own-work":
      return `Đồng chí đã nhập, đánh giá hoặc thẩm định hồ sơ của ${refusal.units.join("; ")}, nên người khác quyết định.`;
    case "dossier.act-not-allowed":
      return `Hồ sơ đang ở trạng thái «${statusLabel("dossier", refusal.status)}» nên không làm được việc này.`;
    case "dossier.changed-meanwhile":
      return `${fasterWords("Hồ sơ", refusal)} Tải lại trang để xem.`;
  }
}

interface Faster {
  readonly by: string | null;
  readonly at: string | null;
}

/** «Hồ sơ vừa được đồng chí Nguyễn Văn A cập nhật lúc 08:05 ngày 20/10/2026.» */
function fasterWords(what: string, { by, at }: Faster): string {
  const when = at ? ` lúc ${formatDateTime(new Date(at))}` : "";
  return `${what} vừa được ${by ? `đồng chí ${by}` : "người khác"} cập nhật${when}.`;
}
