import type { DecisionKind } from "@/lib/recognition/domain/signature-block";
import { UNIT_CLASS_LABELS, UNIT_CLASSES } from "@/lib/units/domain/unit-class";

/** «Xã», «Doanh nghiệp», with a capital. */
export function unitKindLabel(unitKind: string): string {
  const known = UNIT_CLASSES.find((one) => one === unitKind);
  const label = known ? UNIT_CLASS_LABELS[known] : unitKind;
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

export const DECISION_KIND_LABELS = {
  recognition: "Quyết định công nhận",
  list_approval: "Quyết định phê duyệt danh sách",
  maintenance_notice: "Thông báo duy trì",
  revocation: "Quyết định thu hồi",
  correction: "Quyết định đính chính",
  replacement: "Quyết định thay thế",
} as const satisfies Record<DecisionKind, string>;

/** «Xã Yên Phong», or «Danh sách 12 đơn vị». */
export const unitsLabel = ({
  units,
  firstUnit,
}: {
  readonly units: number;
  readonly firstUnit: string;
}): string => (units === 1 ? firstUnit : `Danh sách ${units} đơn vị`);
