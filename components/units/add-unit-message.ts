import type { AddUnitRefusal } from "@/lib/units/contract";

export function addUnitMessage(refusal: AddUnitRefusal): string {
  switch (refusal.code) {
    case "unit.same-name":
      return `Đã có «${refusal.name}» trên địa bàn này. Mở đơn vị đó, hoặc đánh dấu «Đây là đơn vị khác» rồi lưu lại.`;
    case "unit.no-managing-body":
      return "Chưa có cơ quan quản lý của địa bàn trong sổ. Liên hệ quản trị của tỉnh để khai báo.";
    case "unit.ground-not-found":
      return "Không tìm thấy xã, phường đã chọn trong địa bàn của đồng chí.";
  }
}
