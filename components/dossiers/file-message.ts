import type { UploadRefusal } from "@/lib/dossiers/refusals";

/** Sentence of a refused file (ux.md 2.9); one case per code. */
export function fileMessage(refusal: UploadRefusal): string {
  const file = `Tệp "${refusal.name}"`;
  switch (refusal.code) {
    case "file.type":
      return `${file} phải là PDF, JPG, PNG, DOCX hoặc XLSX`;
    case "file.size":
      return `${file} lớn hơn 20 MB. Chụp lại ở cỡ nhỏ hơn hoặc chia thành nhiều tệp`;
    case "file.empty":
      return `${file} không có nội dung`;
    case "file.locked":
      return `${file} đang đặt mật khẩu. Bỏ mật khẩu rồi tải lại`;
    case "file.dup":
      return `${file} đã có ở tiêu chí ${refusal.criterion}. Dùng lại tệp đó`;
  }
}
