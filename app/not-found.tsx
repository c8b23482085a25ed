import type { Metadata } from "next";
import { PlainFrame } from "@/components/layout/plain-frame";
import { TextLink } from "@/components/ui/text-link";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFound() {
  return (
    <PlainFrame>
      <h1>Không tìm thấy trang</h1>
      <p className="sp3 measure">
        Địa chỉ này không có, hoặc nội dung không thuộc phạm vi của đồng chí. Kiểm tra lại địa chỉ đã nhập.
      </p>
      <p className="sp4">
        <TextLink href="/">Về trang đầu</TextLink>
      </p>
    </PlainFrame>
  );
}
