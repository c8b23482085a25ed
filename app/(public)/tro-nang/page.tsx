import type { Metadata } from "next";
import { HelpPage } from "@/app/(public)/help-page";
import { HelpSection } from "@/components/public/help-section";

export const metadata: Metadata = { title: "Tuyên bố trợ năng" };

export default function AccessibilityPage() {
  return (
    <HelpPage current="/tro-nang" title="Tuyên bố trợ năng">
      <HelpSection title="Mức đáp ứng">
        <p className="sp3">
          Sổ Vàng được làm theo WCAG 2.1 mức AA. Mọi việc làm được bằng bàn phím, bằng trình đọc màn hình, ở
          cỡ chữ phóng to 400% và trên điện thoại hẹp 320 điểm ảnh. Trạng thái luôn có chữ, không chỉ có màu.
        </p>
      </HelpSection>
      <HelpSection title="Khi không có JavaScript">
        <p className="sp3">
          Các trang công khai, đăng nhập, hồ sơ, thẩm định, xét và ký đều dùng được khi trình duyệt tắt
          JavaScript.
        </p>
      </HelpSection>
      <HelpSection title="Chưa đáp ứng">
        <p className="sp3">
          Tệp minh chứng do đơn vị tải lên (ảnh chụp, bản quét) có thể không đọc được bằng trình đọc màn hình.
          Tên, số và ngày văn bản bên cạnh tệp là phần thay thế bằng chữ.
        </p>
      </HelpSection>
      <HelpSection title="Báo trở ngại">
        <p className="sp3">
          Gọi số hỗ trợ ở cuối trang, nói trang nào và việc gì không làm được. Cán bộ hỗ trợ làm thay ngay
          trong lúc chờ sửa.
        </p>
      </HelpSection>
    </HelpPage>
  );
}
