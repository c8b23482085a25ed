import { appraisalMessage, ownWorkMessage, takenMessage } from "@/components/appraisal/appraisal-message";
import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type { OpinionRefusal } from "@/lib/dossiers/opinion-contract";

const isOpinionRefusal = (refusal: { readonly code: string }): refusal is OpinionRefusal =>
  /^(opinion|dossier)\./.test(refusal.code);

/** The sentence for what came back from a post of this area; null when nothing is to be said. */
export function opinionStateMessage(state: FormState | null): string | null {
  const refusal = state?.refusal;
  if (!refusal) return null;
  return isOpinionRefusal(refusal) ? opinionMessage(refusal) : commonMessage(refusal);
}

/** The sentence of a refusal, with what to do where there is something to do. One case per code. */
export function opinionMessage(refusal: OpinionRefusal): string {
  switch (refusal.code) {
    case "dossier.not-found":
    case "dossier.changed-meanwhile":
      return appraisalMessage(refusal);
    case "dossier.taken-by-other":
      return `${takenMessage(refusal)} Chỉ người đang thẩm định lấy ý kiến về hồ sơ.`;
    case "dossier.own-work":
      return ownWorkMessage(refusal.part);
    case "opinion.not-found":
      return "Không tìm thấy yêu cầu cho ý kiến, hoặc cơ quan của đồng chí không được hỏi.";
    case "opinion.not-appraising":
      return "Chỉ lấy ý kiến khi hồ sơ đang được đồng chí thẩm định. Nhận thẩm định hồ sơ trước.";
    case "opinion.body-unknown":
      return "Cơ quan này không còn hoạt động hoặc không có trong tỉnh. Chọn cơ quan khác.";
    case "opinion.own-body":
      return "Đây là cơ quan đang thẩm định. Chọn cơ quan khác.";
    case "opinion.asked-already":
      return `Đã hỏi ${refusal.bodyName} về lần gửi này, hạn ${formatDate(refusal.dueOn)}.`;
    case "opinion.day-not-after":
      return `Ngày trả lời phải sau hôm nay (${formatDate(refusal.today)}).`;
    case "opinion.criterion-unknown":
      return "Có tiêu chí không thuộc nội dung được hỏi. Tải lại trang rồi chọn lại.";
    case "opinion.changed-meanwhile":
      return `${refusal.byName} vừa trả lời thay mặt cơ quan lúc ${formatDateTime(new Date(refusal.at))}. Xem câu trả lời đó; nội dung đồng chí vừa nhập vẫn được giữ bên dưới.`;
    case "opinion.closed":
      return `Việc thẩm định đã kết luận ngày ${formatDate(refusal.on)} nên không còn lấy ý kiến về hồ sơ này.`;
    case "opinion.stands":
      return `Đã hết hạn trả lời (${formatDate(refusal.dueOn)}); ý kiến đã gửi được giữ nguyên, không sửa được nữa.`;
  }
}

const FIELDS: Readonly<Partial<Record<OpinionRefusal["code"], string>>> = {
  "opinion.body-unknown": "bodyId",
  "opinion.own-body": "bodyId",
  "opinion.asked-already": "bodyId",
  "opinion.day-not-after": "dueOn",
};

/** A refusal that belongs to a field is told there, in the same words. */
export function atItsField(state: FormState | null): FormState | null {
  const refusal = state?.refusal;
  if (!state || !refusal || !isOpinionRefusal(refusal)) return state;
  const field = FIELDS[refusal.code];
  return field ? { ...state, refusal: null, fields: { [field]: opinionMessage(refusal) } } : state;
}
