import { expect, test } from "vitest";
import {
  malformedPage,
  notFoundPage,
  unavailablePage,
  verifiedPage,
} from "@/components/public/verification-page";
import type { VerifiedRecognition } from "@/lib/recognition/contract";

const VISIT = {
  host: "antq.example",
  url: "https://antq.example/xac-thuc/BN-7K3F-92QX-4M",
  now: new Date("2026-12-22T03:15:00Z"),
};

const found = (change: Partial<VerifiedRecognition> = {}): VerifiedRecognition => ({
  tenant: {
    name: "Tỉnh Bắc Ninh",
    ownerAgency: "UBND tỉnh Bắc Ninh",
    supportPhone: "0200 000 000",
    isDemo: false,
  },
  code: "BN-7K3F-92QX-4M",
  status: "active",
  integrity: "intact",
  unitName: "Xã Yên Phong",
  unitKind: "xa",
  placeName: "tỉnh Bắc Ninh",
  title: "Điển hình về phong trào toàn dân bảo vệ an ninh Tổ quốc",
  programme: "exemplary",
  cycleYear: 2026,
  decisionNumber: "3187/QĐ-UBND",
  decidedOn: "2026-12-20",
  deciderName: "UBND tỉnh Bắc Ninh",
  signerName: "Nguyễn Văn A",
  signerTitle: "Chủ tịch UBND tỉnh Bắc Ninh",
  confirmation: "internal",
  documentHash: "0123456789abcdef".repeat(4),
  statusDocument: null,
  statusOn: null,
  maintainedYear: null,
  correctionDocument: null,
  correctedOn: null,
  replacementCode: null,
  endedOn: null,
  successorNames: null,
  ...change,
});

const page = (change: Partial<VerifiedRecognition> = {}): string => verifiedPage(found(change), VISIT).html;
const headingOf = (text: string): string => /<h1>.*?<span>(.*?)<\/span>/s.exec(text)?.[1] ?? "";

test("carries no script, fits in 14 kB and says the three checks in words", () => {
  const text = page();
  expect(text).not.toMatch(/<script|\son\w+=|javascript:/i);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(14 * 1024);
  expect(text).toContain("<b>Đúng.</b> Nội dung khớp với bản gốc lưu tại hệ thống");
  expect(text).toContain("<b>Đúng.</b> Quyết định đang có hiệu lực");
});

test("a signature with a certificate is called by its name", () => {
  const { html } = verifiedPage(found({ confirmation: "certificate" }), VISIT);
  expect(html).toContain("Ký số bằng chứng thư số cá nhân đã đăng ký với hệ thống");
  expect(html).not.toContain("chưa phải chữ ký số");
});

test("an internal confirmation never looks like a digital signature", () => {
  const text = page();
  expect(text).toContain("xác nhận điện tử nội bộ, chưa phải chữ ký số");
  expect(text).not.toMatch(/ký số lúc|đã ký số/);
});

test.each([
  ["active", "Quyết định có hiệu lực"],
  ["maintained", "Quyết định có hiệu lực và đã được duy trì"],
  ["lapsed", "Đơn vị không còn duy trì kết quả đã công nhận"],
  ["revoked", "Quyết định đã bị thu hồi"],
  ["superseded", "Quyết định đã được thay thế"],
] as const)("the heading of %s is the answer", (status, heading) =>
  expect(headingOf(page({ status }))).toBe(heading),
);

test("content that differs from what was issued is not confirmed, whatever its status says", () => {
  const text = page({ integrity: "altered" });
  expect(headingOf(text)).toBe("Chưa xác nhận được quyết định này");
  expect(text).not.toContain("answer yes");
  expect(text).not.toContain("Quyết định đang có hiệu lực");
});

test("a result on paper is said not to be compared", () => {
  const text = page({ integrity: "unknown", confirmation: "paper" });
  expect(text).toContain("<b>Chưa đối chiếu.</b> Kết quả ghi lại từ quyết định trên giấy");
  expect(text).toContain("Ghi theo quyết định trên giấy do Chủ tịch UBND tỉnh Bắc Ninh");
});

test("what was typed is shown as text", () => {
  for (const text of [
    notFoundPage("<b>x</b>", VISIT).html,
    malformedPage("<script>1</script>", VISIT).html,
  ]) {
    expect(text).not.toMatch(/<script|<b>x<\/b>/);
  }
  expect(page({ unitName: '<img src=x onerror="1">' })).toContain("&lt;img src=x onerror=&quot;1&quot;&gt;");
});

test("not asked, not found and no code are three answers", () => {
  expect(headingOf(unavailablePage(VISIT).html)).toBe("Chưa kiểm tra được lúc này");
  expect(headingOf(notFoundPage("BN-7K3F-92QX-4M", VISIT).html)).toBe("Không tìm thấy quyết định có mã này");
  expect(headingOf(malformedPage("abc", VISIT).html)).toBe("Mã không đúng định dạng");
  expect(unavailablePage(VISIT).html).not.toContain("Không tìm thấy");
});

test("the demo says so on the page, a real province does not", () => {
  expect(page()).not.toContain("DỮ LIỆU THỬ NGHIỆM");
  expect(page({ tenant: { ...found().tenant, isDemo: true } })).toContain("DỮ LIỆU THỬ NGHIỆM");
});

test("how it stands is said with the paper and its day", () => {
  const kept = page({
    status: "maintained",
    maintainedYear: 2027,
    statusDocument: "Thông báo số 12/TB-CAT",
    statusOn: "2027-12-18",
  });
  expect(headingOf(kept)).toBe("Quyết định có hiệu lực và đã được duy trì năm 2027");
  expect(kept).toContain("theo Thông báo số 12/TB-CAT ngày 18/12/2027");
  const revoked = page({
    status: "revoked",
    statusDocument: "Quyết định số 640/QĐ-UBND",
    statusOn: "2027-05-15",
  });
  expect(revoked).toContain(
    "<b>Không.</b> Quyết định đã bị thu hồi theo Quyết định số 640/QĐ-UBND ngày 15/05/2027",
  );
  expect(page({ status: "superseded", replacementCode: "BN-2222-2222-22" })).toContain(
    'href="/xac-thuc/BN-2222-2222-22"',
  );
});

test("a merged unit's title is history under its old name, and nobody's current one", () => {
  const text = page({ unitName: "Xã Nội Duệ", endedOn: "2025-07-01", successorNames: "Xã Tiên Du" });
  expect(headingOf(text)).toBe("Quyết định của đơn vị đã sáp nhập, chia tách");
  expect(text).toContain("không phải danh hiệu hiện tại của Xã Tiên Du");
  expect(text).toContain("<b>Xã Nội Duệ</b>");
  expect(text).not.toContain("answer yes");
});
