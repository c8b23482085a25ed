import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { isRegistrationRefusal, registrationMessage } from "@/components/registrations/registration-message";
import { STANDING_LABELS } from "@/components/registrations/override-words";
import { formatDate } from "@/lib/core/text";
import type { OverrideRefusal } from "@/lib/registrations/override-contract";

type OwnRefusal = Extract<OverrideRefusal, { readonly code: `override.${string}` }>;

const isOverrideRefusal = (refusal: { readonly code: string }): refusal is OwnRefusal =>
  refusal.code.startsWith("override.");

export function overrideSentenceFor(refusal: OwnRefusal): string {
  switch (refusal.code) {
    case "override.unit-not-found":
      return "Không tìm thấy đơn vị này trong kế hoạch, hoặc việc lựa chọn, tiếp nhận đơn vị không thuộc cơ quan của đồng chí.";
    case "override.not-found":
      return "Không tìm thấy đề nghị này, hoặc đề nghị thuộc cơ quan khác.";
    case "override.not-a-condition":
      return "Kế hoạch không có điều kiện này.";
    case "override.line-passes":
      return `Đơn vị đã đủ điều kiện «${refusal.title}», không cần cho xét tiếp.`;
    case "override.line-advisory":
      return `Điều kiện «${refusal.title}» chỉ để tham khảo, không chặn đơn vị.`;
    case "override.already":
      return refusal.standing === "waiting"
        ? "Điều kiện này đã có đề nghị đang chờ người thứ hai xác nhận."
        : "Điều kiện này đã được cho xét tiếp.";
    case "override.own-entry":
      return "Đồng chí đã lập hoặc gửi đăng ký của đơn vị này, nên người khác của cơ quan đề nghị, xác nhận cho xét tiếp.";
    case "override.document-later":
      return `Ngày văn bản sau ngày hôm nay (${formatDate(refusal.today)}). Xem lại ngày ghi trên văn bản.`;
    case "override.same-person":
      return "Đồng chí là người đề nghị nên không tự xác nhận được. Chờ người thứ hai của cơ quan.";
    case "override.already-checked":
      return `Đề nghị này đã được trả lời: ${STANDING_LABELS[refusal.status].toLowerCase()}.`;
    case "override.outdated":
      return "Kết quả trong sổ đã khác lúc đề nghị, nên đề nghị này không xác nhận được nữa. Xem lại điều kiện của đơn vị rồi lập đề nghị mới nếu còn cần.";
    case "override.changed-meanwhile":
      return "Người khác vừa đề nghị hoặc vừa trả lời việc này. Tải lại trang để xem.";
  }
}

export function overrideMessage(refusal: FormState["refusal"] | undefined): string | null {
  if (!refusal) return null;
  if (isOverrideRefusal(refusal)) return overrideSentenceFor(refusal);
  return isRegistrationRefusal(refusal) ? registrationMessage(refusal) : commonMessage(refusal);
}

/** The state with a refusal of the document's day at its field, where it is corrected. */
export function atDocumentDate(state: FormState | null): FormState | null {
  const { refusal } = state ?? {};
  if (!state || refusal?.code !== "override.document-later") return state;
  return {
    ...state,
    fields: { ...state.fields, documentDate: overrideMessage(refusal) ?? "" },
    refusal: null,
  };
}
