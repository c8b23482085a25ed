import type { Metadata } from "next";
import { HelpPage } from "@/app/(public)/help-page";
import { HelpSection } from "@/components/public/help-section";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Trợ giúp" };

export default function HelpIndexPage() {
  return (
    <HelpPage current="/tro-giup" title="Trợ giúp">
      <HelpSection title="Bắt đầu từ đâu">
        <p className="sp3">
          Mỗi người có một danh sách việc: cán bộ và người thẩm định mở «Việc của tôi», người ký mở «Chờ ký»,
          văn thư mở «Chờ cấp số». Việc gấp đứng trên cùng; bấm vào việc là tới đúng trang cần làm.
        </p>
      </HelpSection>
      <HelpSection title="Lưu và gửi">
        <p className="sp3">
          «Lưu» giữ bản nháp trên máy chủ, đóng trình duyệt không mất. Gửi, ký, phát hành thì không rút lại
          được nên luôn có trang xác nhận trước.
        </p>
      </HelpSection>
      <HelpSection title="Khi có lỗi">
        <p className="sp3">
          Trang hiện lại cùng nội dung vừa nhập, trên cùng là các chỗ cần sửa. Nếu người khác vừa sửa cùng hồ
          sơ, trang cho biết ai và lúc nào. Lỗi phía hệ thống có mã sự cố: đọc mã đó khi gọi hỗ trợ.
        </p>
      </HelpSection>
      <HelpSection title="Tài liệu không đưa lên">
        <p className="sp3">
          Không tải lên tài liệu có dấu Mật, Tối mật, Tuyệt mật, danh sách cơ sở, kế hoạch nghiệp vụ. Hệ thống
          này nối mạng Internet.
        </p>
      </HelpSection>
      <HelpSection title="Xem thêm">
        <ul className="link-rows sp3">
          <li>
            <TextLink href="/huong-dan">Cách xác thực một quyết định</TextLink>
          </li>
          <li>
            <TextLink href="/tro-nang">Tuyên bố trợ năng</TextLink>
          </li>
          <li>
            <TextLink href="/dang-nhap">Đăng nhập cho cán bộ</TextLink>
          </li>
        </ul>
      </HelpSection>
    </HelpPage>
  );
}
