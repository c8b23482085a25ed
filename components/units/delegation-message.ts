import { commonMessage } from "@/components/common-message";
import type { FormState } from "@/components/forms/form-state";
import { formatDate } from "@/lib/core/text";
import type { EndUnitDelegationRefused, RecordUnitDelegationRefused } from "@/lib/units/delegation-contract";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";

type Refused = RecordUnitDelegationRefused | EndUnitDelegationRefused;

const CODES: readonly Refused["code"][] = [
  "unit.not-found",
  "unit.delegate-not-found",
  "unit.delegation-not-for-class",
  "unit.management-unknown",
  "unit.delegation-not-one-down",
  "unit.delegation-other-ground",
  "unit.delegation-ends-early",
  "unit.delegation-document-later",
  "unit.delegation-overlaps",
  "unit.delegation-not-found",
  "unit.delegation-ends-outside-term",
];

const isOwn = (refusal: { readonly code: string }): refusal is Refused =>
  CODES.some((code) => code === refusal.code);

const until = (lastDay: string | null): string => (lastDay ? ` đến hết ${formatDate(lastDay)}` : "");

function sentenceFor(refusal: Refused): string {
  switch (refusal.code) {
    case "unit.not-found":
      return "Không tìm thấy đơn vị này, hoặc đơn vị không do cấp của đồng chí quản lý.";
    case "unit.delegate-not-found":
      return "Không tìm thấy cơ quan được ủy quyền vào ngày bắt đầu. Chọn lại cơ quan hoặc sửa ngày.";
    case "unit.delegation-not-for-class":
      return "Chỉ ủy quyền quản lý cơ quan, doanh nghiệp, cơ sở giáo dục (Thông tư 124, Điều 10.5).";
    case "unit.management-unknown":
      return `Sổ chưa ghi đơn vị do cấp nào quản lý theo thẩm quyền vào ngày ${formatDate(refusal.on)}.`;
    case "unit.delegation-not-one-down":
      return refusal.level
        ? `Chỉ ủy quyền xuống ${MANAGING_LEVEL_LABELS[refusal.level]} liền dưới (Thông tư 124, Điều 10.5).`
        : "Đơn vị do cấp xã quản lý, không còn cấp dưới để ủy quyền.";
    case "unit.delegation-other-ground":
      return "Cơ quan được ủy quyền phải quản lý địa bàn nơi đơn vị đóng (Thông tư 124, Điều 10.5).";
    case "unit.delegation-ends-early":
      return "Ngày cuối sớm hơn ngày bắt đầu. Sửa một trong hai ngày.";
    case "unit.delegation-document-later":
      return `Văn bản ủy quyền phải có trước khi ủy quyền bắt đầu ngày ${formatDate(refusal.validFrom)}.`;
    case "unit.delegation-overlaps":
      return `Đã có ủy quyền từ ${formatDate(refusal.from)}${until(refusal.lastDay)}. Kết thúc ủy quyền đó trước, hoặc chọn ngày khác.`;
    case "unit.delegation-not-found":
      return "Không tìm thấy ủy quyền này, hoặc người khác vừa thay đổi. Tải lại trang để xem.";
    case "unit.delegation-ends-outside-term":
      return `Ủy quyền có hiệu lực từ ${formatDate(refusal.from)}${until(refusal.lastDay)}. Ngày kết thúc sớm phải trước ngày cuối và không trước hôm qua.`;
  }
}

export const unitDelegationMessage = (refusal: FormState["refusal"] | undefined): string | null =>
  refusal && isOwn(refusal) ? sentenceFor(refusal) : commonMessage(refusal);

/** At which field a refusal of the whole form is shown. */
const FIELD_OF: Readonly<Record<string, string>> = {
  "unit.delegate-not-found": "bodyId",
  "unit.delegation-not-one-down": "bodyId",
  "unit.delegation-other-ground": "bodyId",
  "unit.delegation-ends-early": "lastDay",
  "unit.delegation-document-later": "documentDate",
  "unit.delegation-overlaps": "validFrom",
};

export function atDelegationField(state: FormState | null): FormState | null {
  const refusal = state?.refusal;
  const field = refusal ? FIELD_OF[refusal.code] : undefined;
  if (!state || !refusal || !field) return state;
  return {
    ...state,
    fields: { ...state.fields, [field]: unitDelegationMessage(refusal) ?? "" },
    refusal: null,
  };
}
