import type { DelegationCapacity, DelegationState } from "@/lib/committees/domain/delegation";

export const CAPACITY_LABELS = {
  deputy: "KT., ký thay: cấp phó ký thay người đứng đầu",
  by_order: "TL., thừa lệnh: người đứng đầu bộ phận ký theo lệnh",
  authorised: "TUQ., thừa ủy quyền: theo văn bản ủy quyền riêng",
} as const satisfies Record<DelegationCapacity, string>;

export const STATE_LABELS = {
  coming: "Chưa bắt đầu",
  running: "Đang hiệu lực",
  over: "Hết hiệu lực",
} as const satisfies Record<DelegationState, string>;
