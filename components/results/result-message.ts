import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { RESULT_STATUS_LABELS } from "@/components/results/result-words";
import type { FileRefusal } from "@/lib/core/files";
import { formatDate } from "@/lib/core/text";
import type { EnterResultRefusal } from "@/lib/results/contract";
import type { CheckRefusal } from "@/lib/results/domain/paper-result";

/** A refused file stands at its field. */
type Refused =
  Exclude<EnterResultRefusal, FileRefusal> | CheckRefusal | { readonly code: "result.replaced-not-standing" };

const CODES: readonly Refused["code"][] = [
  "result.unit-not-found",
  "result.not-found",
  "result.changed-meanwhile",
  "result.not-replaceable",
  "result.already-there",
  "result.decided-later",
  "result.year-after-decision",
  "result.year-not-over",
  "result.same-person",
  "result.already-checked",
  "result.replaced-not-standing",
];

const isResultRefusal = (refusal: { readonly code: string }): refusal is Refused =>
  CODES.some((code) => code === refusal.code);

function sentenceFor(refusal: Refused): string {
  switch (refusal.code) {
    case "result.unit-not-found":
      return "Không tìm thấy đơn vị này trong địa bàn của đồng chí.";
    case "result.not-found":
      return "Không tìm thấy dòng kết quả này, hoặc đồng chí không phải người kiểm tra của nơi đã ra văn bản.";
    case "result.changed-meanwhile":
      return "Người khác vừa nhập hoặc vừa kiểm tra kết quả này. Tải lại trang để xem.";
    case "result.not-replaceable":
      return `Dòng cần thay đang ở trạng thái «${RESULT_STATUS_LABELS[refusal.status]}», không thay được nữa.`;
    case "result.already-there":
      return `Sổ đã có kết quả năm ${refusal.year} của đơn vị: ${refusal.document}. Nếu dòng đó sai, mở dòng đó và chọn «Nhập dòng thay thế».`;
    case "result.decided-later":
      return `Ngày văn bản sau ngày hôm nay (${formatDate(refusal.today)}). Xem lại ngày ghi trên văn bản.`;
    case "result.year-after-decision":
      return `Văn bản ngày ${formatDate(refusal.decidedOn)} không thể nói về kết quả của năm sau đó. Xem lại năm của kết quả.`;
    case "result.year-not-over":
      return `Kết quả năm ${refusal.year} được xét trong phần mềm, không nhập từ giấy. Chỉ nhập kết quả của các năm trước.`;
    case "result.same-person":
      return "Đồng chí đã nhập dòng này nên không tự kiểm tra được. Nhờ người thứ hai đối chiếu với văn bản.";
    case "result.already-checked":
      return `Dòng này đang ở trạng thái «${RESULT_STATUS_LABELS[refusal.status]}», không kiểm tra lại được.`;
    case "result.replaced-not-standing":
      return "Kết quả cũ đã bị thu hồi hoặc thay thế bằng một quyết định, nên không thay bằng dòng nhập từ giấy được.";
  }
}

export function resultMessage(refusal: FormState["refusal"] | undefined): string | null {
  return refusal && isResultRefusal(refusal) ? sentenceFor(refusal) : commonMessage(refusal);
}

/** At which field a refusal of the whole entry is shown. */
const FIELD_OF: Readonly<Record<string, string>> = {
  "result.decided-later": "decidedOn",
  "result.year-after-decision": "cycleYear",
  "result.year-not-over": "cycleYear",
};

/** The state with such a refusal at its field, where it is found and corrected. */
export function atItsField(state: FormState | null): FormState | null {
  const refusal = state?.refusal;
  const field = refusal ? FIELD_OF[refusal.code] : undefined;
  if (!state || !refusal || !field) return state;
  return { ...state, fields: { ...state.fields, [field]: resultMessage(refusal) ?? "" }, refusal: null };
}
