import { formatDate } from "@/lib/core/text";
import type { EndDelegationRefusal } from "@/lib/committees/delegation-contract";
import type { DelegationRefusal } from "@/lib/committees/domain/delegation";

type Refused = DelegationRefusal | EndDelegationRefusal;

const CODES: readonly Refused["code"][] = [
  "delegation.not-found",
  "delegation.not-head",
  "delegation.same-post",
  "delegation.other-territory",
  "delegation.not-deputy",
  "delegation.is-deputy",
  "delegation.ends-early",
  "delegation.document-later",
  "delegation.ends-outside-term",
];

export const isDelegationRefusal = (refusal: { readonly code: string }): refusal is Refused =>
  CODES.some((code) => code === refusal.code);

export function delegationMessage(refusal: Refused): string {
  switch (refusal.code) {
    case "delegation.not-found":
      return "Không tìm thấy chức vụ này, hoặc chức vụ không thuộc địa phương của đồng chí.";
    case "delegation.not-head":
      return `${refusal.title} không phải người đứng đầu cơ quan, nên không ủy quyền ký.`;
    case "delegation.same-post":
      return "Người được ủy quyền phải giữ chức vụ khác.";
    case "delegation.other-territory":
      return `${refusal.title} không thuộc cùng cấp, cùng địa bàn với người ủy quyền.`;
    case "delegation.not-deputy":
      return `Ký thay (KT.) chỉ dành cho cấp phó của chính cơ quan đó; ${refusal.title} không phải cấp phó. Chọn TL. hoặc TUQ.`;
    case "delegation.is-deputy":
      return `${refusal.title} là cấp phó của người ủy quyền, nên ký thay (KT.), không ký TL. hay TUQ.`;
    case "delegation.ends-early":
      return "Ngày cuối sớm hơn ngày bắt đầu. Sửa một trong hai ngày.";
    case "delegation.document-later":
      return `Văn bản ủy quyền phải có trước khi ủy quyền bắt đầu ngày ${formatDate(refusal.validFrom)}.`;
    case "delegation.ends-outside-term":
      return `Ủy quyền có hiệu lực từ ${formatDate(refusal.from)} đến hết ${formatDate(refusal.lastDay)}. Ngày kết thúc sớm phải trước ngày cuối và không trước hôm qua.`;
  }
}
