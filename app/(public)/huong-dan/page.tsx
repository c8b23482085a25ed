import type { Metadata } from "next";
import { HelpPage } from "@/app/(public)/help-page";
import { HelpSection } from "@/components/public/help-section";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Cách xác thực một quyết định" };

export default function GuidePage() {
  return (
    <HelpPage current="/huong-dan" title="Cách xác thực một quyết định">
      <HelpSection title="Bằng mã QR">
        <p className="sp3">
          Mở máy ảnh của điện thoại, hướng vào mã QR trên quyết định. Trang mở ra trả lời ngay: quyết định có
          hiệu lực, đã bị thu hồi, hay không tìm thấy.
        </p>
      </HelpSection>
      <HelpSection title="Bằng mã 12 ký tự">
        <p className="sp3">
          Nhập mã in dưới mã QR ở <TextLink href="/">trang xác thực</TextLink>. Chữ thường hay chữ hoa, có hay
          không có gạch nối đều được. Mã không có chữ O, I, L, U, Z và số 0, 1.
        </p>
      </HelpSection>
      <HelpSection title="Đọc kết quả">
        <p className="sp3">Ba dòng dưới câu trả lời cho biết:</p>
        <ul className="sp3 list-disc ps-5">
          <li>nội dung có khớp với bản gốc lưu tại hệ thống không;</li>
          <li>quyết định còn hiệu lực không;</li>
          <li>
            ai ký, ký bằng cách nào. Xác nhận điện tử nội bộ chưa phải chữ ký số, và được ghi rõ như vậy.
          </li>
        </ul>
        <p className="sp3">
          Sau đó so tên đơn vị, số và ngày quyết định trên giấy với bảng trên trang. Khác một chữ thì gọi số
          hỗ trợ ở cuối trang.
        </p>
      </HelpSection>
      <HelpSection title="Không có mã">
        <p className="sp3">
          Quyết định ban hành trên giấy trước khi dùng hệ thống có thể không có mã. Tìm tên đơn vị trong{" "}
          <TextLink href="/don-vi-duoc-cong-nhan">danh sách đơn vị được công nhận</TextLink>.
        </p>
      </HelpSection>
    </HelpPage>
  );
}
