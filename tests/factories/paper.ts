import type { Paper } from "@/lib/documents/domain/paper";
import { paragraph } from "@/lib/documents/domain/paper";

/** A decision on one unit, complete and dated. */
export const aPaper = (over: Partial<Paper> = {}): Paper => ({
  title: "Quyết định về việc công nhận xã Yên Phong",
  parentBody: [],
  body: ["ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH"],
  number: "08",
  symbol: "QĐ-UBND",
  place: "Bắc Ninh",
  datedOn: "2026-03-05",
  year: 2026,
  type: "QUYẾT ĐỊNH",
  subject: "Về việc công nhận xã Yên Phong đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2025",
  authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH",
  grounds: [
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "Căn cứ Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021 của Bộ trưởng Bộ Công an;",
    "Theo đề nghị của Công an tỉnh Bắc Ninh.",
  ],
  resolves: "QUYẾT ĐỊNH:",
  blocks: [
    {
      kind: "paragraph",
      runs: [
        { text: "Điều 1.", bold: true },
        {
          text: " Công nhận xã Yên Phong, tỉnh Bắc Ninh đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2025.",
        },
      ],
    },
    paragraph("Quyết định này có hiệu lực kể từ ngày ký./."),
  ],
  signatures: [{ capacity: [], post: "CHỦ TỊCH", name: "Nguyễn Văn An", note: [] }],
  recipients: ["Như Điều 3;", "Công an tỉnh;", "Lưu: VT."],
  annex: null,
  verification: { code: "AN-7K3F-92QX-4M", url: "https://example.vn/xac-thuc/AN-7K3F-92QX-4M" },
  footnote: null,
  demo: false,
  ...over,
});
