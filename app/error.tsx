"use client";

import { PlainFrame } from "@/components/layout/plain-frame";
import { Button } from "@/components/ui/button";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

/** Shows that something broke and a code to quote, never what broke. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <PlainFrame>
      <h1>Có lỗi ở phía hệ thống</h1>
      <p className="sp3 measure">
        Trang này chưa mở được. Thử lại; nếu vẫn lỗi, gọi số hỗ trợ và đọc
        {error.digest ? ` mã ${error.digest}` : " địa chỉ trang"}.
      </p>
      <p className="acts">
        <Button onClick={reset}>Thử lại</Button>
        <a className="text" href="/">
          Về trang đầu
        </a>
      </p>
    </PlainFrame>
  );
}
