import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { blockWords } from "@/components/meetings/meeting-words";
import { statusLabel } from "@/components/reports/status-tag";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type { MeetingChangedMeanwhile, MeetingRefusal } from "@/lib/meetings/contract";

/** Every code of this area's commands begins so. */
export const isMeetingRefusal = (refusal: { readonly code: string }): refusal is MeetingRefusal =>
  refusal.code.startsWith("meeting.");

/** The sentence for what came back from a post; null when nothing is to be said. */
export function meetingStateMessage(state: FormState | null): string | null {
  const refusal = state?.refusal;
  if (!refusal) return null;
  return isMeetingRefusal(refusal) ? meetingMessage(refusal) : commonMessage(refusal);
}

/** The sentence of a refusal, with what to do where there is something to do. One case per code. */
export function meetingMessage(refusal: MeetingRefusal): string {
  switch (refusal.code) {
    case "meeting.not-found":
      return "Không tìm thấy cuộc xét, hoặc tài khoản này không được giao cuộc xét này.";
    case "meeting.dossier-not-found":
      return "Có hồ sơ không còn chờ xét ở cơ quan này. Tải lại trang rồi chọn lại.";
    case "meeting.dossier-in-another":
      return `Đã có trong một cuộc xét khác chưa kết thúc: ${refusal.units.join("; ")}.`;
    case "meeting.dossiers-of-two-bodies":
      return "Các hồ sơ thuộc hai Ban Chỉ đạo khác nhau. Mỗi cuộc xét chỉ gồm hồ sơ của một Ban.";
    case "meeting.person-not-found":
      return "Có người không giữ chức vụ trong Ban Chỉ đạo hôm nay, hoặc không có trong thành phần. Chọn lại.";
    case "meeting.chair-not-attending":
      return "Người chủ trì phải có trong thành phần dự. Đánh dấu người đó, hoặc chọn người chủ trì khác.";
    case "meeting.date-past":
      return `Ngày đã qua. Nhập ngày từ hôm nay (${formatDate(refusal.today)}) trở đi.`;
    case "meeting.chair-busy":
      return `Người chủ trì đã có cuộc họp «${refusal.title}» lúc ${refusal.at} ngày ${formatDate(refusal.on)}. Chọn giờ khác.`;
    case "meeting.changed-meanwhile":
      return changedWords(refusal);
    case "meeting.closed":
      return `Cuộc xét đang ở trạng thái «${statusLabel("meeting", refusal.status)}» nên không làm được việc này.`;
    case "meeting.not-yet":
      return `Chưa đến ngày họp (${formatDate(refusal.heldOn)}).`;
    case "meeting.last-item":
      return "Chương trình phải còn ít nhất một hồ sơ. Muốn bỏ hồ sơ cuối cùng, hủy cuộc xét.";
    case "meeting.attendance-missing":
      return `Còn ${refusal.count} thành viên chưa điểm danh. Điểm danh trước khi ghi biểu quyết.`;
    case "meeting.not-open-yet":
      return "Cuộc xét chưa mở.";
    case "meeting.opinions-open":
      return `Còn ${refusal.missing} thành viên chưa trả lời, hạn đến hết ${formatDate(refusal.dueOn)}. Kết luận được khi đủ ý kiến hoặc sau hạn.`;
    case "meeting.reason-missing":
      return "Ghi lý do không đề nghị công nhận; đơn vị sẽ đọc lý do này.";
    case "meeting.question-missing":
      return "Ghi nội dung cần làm rõ; cơ quan thẩm định trả lời nội dung này trước khi trình lại.";
    case "meeting.absence-twice":
      return `Chỉ chọn một: vắng, hoặc có mặt mà không biểu quyết: ${refusal.names.join("; ")}.`;
    case "meeting.absence-not-voting":
      return `Không có trong số thành viên biểu quyết hồ sơ này: ${refusal.names.join("; ")}. Bỏ đánh dấu.`;
    case "meeting.vote-sum":
      return `Tổng phiếu ${refusal.sum} khác số thành viên biểu quyết ${refusal.present}.`;
    case "meeting.own-entry":
      return `Đồng chí đã nhập hồ sơ của ${refusal.units.join("; ")}, nên không cho ý kiến và không ghi kết luận hồ sơ đó.`;
    case "meeting.answer-period-over":
      return `Hạn cho ý kiến đã hết ngày ${formatDate(refusal.dueOn)}. Ý kiến gửi sau hạn: liên hệ thư ký ${refusal.secretaryName}.`;
    case "meeting.not-present":
      return refusal.attendance === "absent"
        ? "Đồng chí được ghi là vắng, nên không biểu quyết trong cuộc họp này."
        : "Đồng chí được ghi là ủy quyền; người được ủy quyền và người vắng không biểu quyết.";
    case "meeting.item-concluded":
      return "Hồ sơ này đã được kết luận, không sửa ý kiến được nữa.";
    case "meeting.look-first":
      return `Cho ý kiến các hồ sơ cần xem kỹ trước: ${refusal.units.join("; ")}.`;
    case "meeting.nothing-remaining":
      return "Không còn hồ sơ nào chờ ý kiến của đồng chí.";
    case "meeting.body-not-found":
      return "Không tìm thấy Ban Chỉ đạo này, hoặc tài khoản này không nhập quy định cho Ban đó.";
    case "meeting.rule-says-nothing":
      return "Chọn ít nhất một quy định: số thành viên dự hoặc tỷ lệ đồng ý. Văn bản không quy định gì thì không cần nhập.";
    case "meeting.rule-document-later":
      return `Ngày văn bản sau hôm nay (${formatDate(refusal.today)}). Nhập ngày ghi trên văn bản.`;
    case "meeting.rule-before-document":
      return `Ngày áp dụng trước ngày văn bản (${formatDate(refusal.documentDate)}). Nhập từ ngày đó trở đi.`;
    case "meeting.not-lockable":
      return `Chưa khóa được biên bản. ${refusal.blocks.map(blockWords).join(" ")}`;
  }
}

function changedWords({ byName, at }: MeetingChangedMeanwhile): string {
  const who = byName ? `Đồng chí ${byName} vừa sửa` : "Nội dung này vừa được người khác sửa";
  const when = at ? ` lúc ${formatDateTime(new Date(at))}` : "";
  return `${who}${when}. Phần đồng chí vừa nhập vẫn được giữ bên dưới; so với bản đang lưu rồi ghi lại.`;
}
