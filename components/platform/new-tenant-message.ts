import type { NewTenantRefusal } from "@/lib/committees/contract";

/** Words for a province that could not be made; the screen and the command share them. */
export function newTenantMessage(refusal: NewTenantRefusal): string {
  switch (refusal.code) {
    case "tenant.code-taken":
      return "Mã địa phương này đã có. Chọn mã khác.";
    case "tenant.sign-in-name-taken":
      return "Tên đăng nhập này đã có. Chọn tên khác cho người quản trị.";
    case "tenant.unknown-area":
      return `Tệp có cơ quan thuộc mã ${refusal.area}, nhưng không có đơn vị hành chính mang mã này.`;
    case "tenant.no-province-body":
      return "Tệp cần ít nhất một cơ quan cấp tỉnh, để đặt vị trí người quản trị.";
  }
}
