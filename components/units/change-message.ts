import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { formatDate } from "@/lib/core/text";
import type { ChangeManagerRefused, ChangeNameRefused, MergeUnitRefused } from "@/lib/units/change-contract";
import { UNIT_CLASS_LABELS } from "@/lib/units/domain/unit-class";

type Refused = ChangeNameRefused | ChangeManagerRefused | MergeUnitRefused;

const CODES: readonly Refused["code"][] = [
  "unit.not-found",
  "unit.changed-meanwhile",
  "unit.change-nothing",
  "unit.change-class",
  "unit.change-not-after",
  "unit.change-coming",
  "unit.change-document-later",
  "unit.manager-not-found",
  "unit.change-under-delegation",
  "unit.merge-itself",
  "unit.successor-not-found",
  "unit.successor-ambiguous",
];

const isOwn = (refusal: { readonly code: string }): refusal is Refused =>
  CODES.some((code) => code === refusal.code);

function sentenceFor(refusal: Refused): string {
  switch (refusal.code) {
    case "unit.not-found":
      return "Không tìm thấy đơn vị này, hoặc sổ của đơn vị không do cấp của đồng chí ghi.";
    case "unit.changed-meanwhile":
      return "Người khác vừa thay đổi đơn vị này. Tải lại trang để xem.";
    case "unit.change-nothing":
      return "Tên và loại hình vẫn như cũ. Nhập tên mới, hoặc chọn loại hình mới.";
    case "unit.change-class":
      return `Đơn vị này chỉ có thể là: ${refusal.classes.map((one) => UNIT_CLASS_LABELS[one]).join(", ")}. Loại hình khác là một đơn vị khác.`;
    case "unit.change-not-after":
      return `Sổ đang ghi từ ngày ${formatDate(refusal.from)}. Ngày thay đổi phải sau ngày đó; dòng cũ không sửa được.`;
    case "unit.change-coming":
      return `Đã ghi một thay đổi có hiệu lực từ ${formatDate(refusal.from)}. Chờ đến ngày đó rồi ghi thay đổi tiếp theo.`;
    case "unit.change-document-later":
      return `Văn bản phải có trước khi thay đổi có hiệu lực ngày ${formatDate(refusal.validFrom)}.`;
    case "unit.merge-itself":
      return "Đây là tên của chính đơn vị này. Nhập tên đơn vị tiếp nhận.";
    case "unit.successor-not-found":
      return refusal.alike.length > 0
        ? `Không có đơn vị nào tên đúng như vậy vào ngày có hiệu lực. Có thể là: ${refusal.alike.join("; ")}.`
        : "Không có đơn vị nào tên như vậy vào ngày có hiệu lực. Đơn vị mới lập thì thêm vào sổ trước.";
    case "unit.successor-ambiguous":
      return `Có ${refusal.count} đơn vị cùng tên này. Sửa tên trong sổ cho phân biệt rồi ghi sáp nhập.`;
    case "unit.manager-not-found":
      return "Không tìm thấy cơ quan này vào ngày có hiệu lực. Chọn lại cơ quan hoặc sửa ngày.";
    case "unit.change-under-delegation":
      return `Đơn vị đang được ủy quyền quản lý${refusal.lastDay ? ` đến hết ${formatDate(refusal.lastDay)}` : ""}. Kết thúc ủy quyền trước, hoặc chọn ngày sau đó.`;
  }
}

export const unitChangeMessage = (refusal: FormState["refusal"] | undefined): string | null =>
  refusal && isOwn(refusal) ? sentenceFor(refusal) : commonMessage(refusal);

/** At which field a refusal of the whole form is shown. */
const FIELD_OF: Readonly<Record<string, string>> = {
  "unit.change-nothing": "name",
  "unit.change-class": "unitClass",
  "unit.change-not-after": "validFrom",
  "unit.change-coming": "validFrom",
  "unit.change-under-delegation": "validFrom",
  "unit.change-document-later": "documentDate",
  "unit.manager-not-found": "bodyId",
  "unit.merge-itself": "successorName",
  "unit.successor-not-found": "successorName",
  "unit.successor-ambiguous": "successorName",
};

export function atChangeField(state: FormState | null): FormState | null {
  const refusal = state?.refusal;
  const field = refusal ? FIELD_OF[refusal.code] : undefined;
  if (!state || !refusal || !field) return state;
  return { ...state, fields: { ...state.fields, [field]: unitChangeMessage(refusal) ?? "" }, refusal: null };
}
