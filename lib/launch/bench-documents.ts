import { writeFileSync } from "node:fs";
import { typesetPdf } from "@/lib/documents/server/typeset";

/* Part of `npm run bench`: writes the times of drawing one-page decisions, each of another unit, to the file named. */

const DOCUMENTS = 200;

type Paper = Parameters<typeof typesetPdf>[0];

const paragraph = (text: string) => ({ kind: "paragraph", runs: [{ text }] }) as const;

const decisionOn = (unit: string): Paper => ({
  title: `Quyết định về việc công nhận ${unit}`,
  parentBody: [],
  body: ["ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH"],
  number: "08",
  symbol: "QĐ-UBND",
  place: "Bắc Ninh",
  datedOn: "2026-03-05",
  year: 2026,
  type: "QUYẾT ĐỊNH",
  subject: `Về việc công nhận ${unit} đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2025`,
  authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC NINH",
  grounds: [
    "Căn cứ Luật Tổ chức chính quyền địa phương;",
    "Căn cứ Thông tư số 124/2021/TT-BCA ngày 28 tháng 12 năm 2021 của Bộ trưởng Bộ Công an;",
    "Theo đề nghị của Công an tỉnh Bắc Ninh.",
  ],
  resolves: "QUYẾT ĐỊNH:",
  blocks: [
    paragraph(`Điều 1. Công nhận ${unit} đạt tiêu chuẩn “An toàn về an ninh, trật tự” năm 2025.`),
    paragraph("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
    paragraph(`Điều 3. Công an tỉnh, các cơ quan liên quan và ${unit} thi hành Quyết định này./.`),
  ],
  signatures: [{ capacity: [], post: "CHỦ TỊCH", name: "(thử nghiệm)", note: [] }],
  recipients: ["Như Điều 3;", "Công an tỉnh;", "Lưu: VT."],
  annex: null,
  verification: { code: "AN-7K3F-92QX-4M", url: "https://example.vn/xac-thuc/AN-7K3F-92QX-4M" },
  footnote: null,
  demo: false,
});

function timed(paper: Paper): { readonly ms: number; readonly bytes: number } {
  const startedAt = performance.now();
  const { length } = typesetPdf(paper);
  return { ms: performance.now() - startedAt, bytes: length };
}

const [file = ""] = process.argv.slice(2);
// The first one makes the compiler and reads the faces.
const first = timed(decisionOn("xã số 0"));
const drawn = Array.from({ length: DOCUMENTS }, (_, index) => timed(decisionOn(`xã số ${index + 1}`)));
const result = { firstMs: first.ms, timesMs: drawn.map(({ ms }) => ms), bytes: first.bytes };
writeFileSync(file, JSON.stringify(result));
