import { markup, trusted, type Html } from "@/components/public/html";
import { qrDrawing } from "@/components/public/qr-drawing";
import { VERIFICATION_STYLE } from "@/components/public/verification-style";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { METHOD_LABELS } from "@/lib/recognition/domain/confirmation";
import { formatDate, formatDateTime } from "@/lib/core/text";
import type { PublicTenant, VerifiedRecognition } from "@/lib/recognition/contract";
import type { RecognitionStatus } from "@/lib/recognition/domain/public-facts";
import { inSentence } from "@/lib/documents/domain/administrative-names";

const ICONS = {
  check: '<path d="M20 6 9 17l-5-5"/>',
  x: '<path d="M18 6 6 18M6 6l12 12"/>',
  minus: '<path d="M5 12h14"/>',
  lock: '<path d="M4 11h16v10H4ZM8 11V7a4 4 0 0 1 8 0v4"/>',
} as const;

const icon = (name: keyof typeof ICONS): Html =>
  markup`<svg class="ic" viewBox="0 0 24 24" aria-hidden="true">${trusted(ICONS[name])}</svg>`;

/** Where and when the page was asked for. */
export interface Visit {
  readonly host: string;
  /** Address behind the QR code of the printed sheet. */
  readonly url: string;
  readonly now: Date;
}

interface Look {
  readonly heading: string;
  readonly tone: "yes" | "revoked" | "plain";
  readonly inForce: boolean;
  readonly statusSentence: string;
}

const LOOKS = {
  active: {
    heading: "Quyết định có hiệu lực",
    tone: "yes",
    inForce: true,
    statusSentence: "Quyết định đang có hiệu lực",
  },
  maintained: {
    heading: "Quyết định có hiệu lực và đã được duy trì",
    tone: "yes",
    inForce: true,
    statusSentence: "Quyết định đang có hiệu lực, kết quả đã được duy trì",
  },
  lapsed: {
    heading: "Đơn vị không còn duy trì kết quả đã công nhận",
    tone: "plain",
    inForce: false,
    statusSentence: "Kết quả không còn được duy trì",
  },
  revoked: {
    heading: "Quyết định đã bị thu hồi",
    tone: "revoked",
    inForce: false,
    statusSentence: "Quyết định đã bị thu hồi",
  },
  superseded: {
    heading: "Quyết định đã được thay thế",
    tone: "plain",
    inForce: false,
    statusSentence: "Quyết định đã được thay thế",
  },
} as const satisfies Record<RecognitionStatus, Look>;

const ALTERED: Look = {
  heading: "Chưa xác nhận được quyết định này",
  tone: "plain",
  inForce: false,
  statusSentence: "",
};

/** A paper of before stays valid of its unit and its day; a merged unit's title is nobody's current one. */
const ENDED: Look = {
  heading: "Quyết định của đơn vị đã sáp nhập, chia tách",
  tone: "plain",
  inForce: false,
  statusSentence: "",
};

function lookOf({ integrity, status, endedOn, maintainedYear }: VerifiedRecognition): Look {
  if (integrity === "altered") return ALTERED;
  const look: Look = LOOKS[status];
  if (endedOn && look.inForce) return ENDED;
  if (status === "maintained" && maintainedYear) {
    return { ...look, heading: `Quyết định có hiệu lực và đã được duy trì năm ${maintainedYear}` };
  }
  return look;
}

/** P-2: the answer first, then three checks in words, then what the decision says. */
export function verifiedPage(found: VerifiedRecognition, visit: Visit): Html {
  const isAltered = found.integrity === "altered";
  const look = lookOf(found);
  return frame(
    { title: look.heading, tenant: found.tenant, visit },
    markup`
<p class="official">${icon("lock")}<span>Trang chính thức của ${found.tenant.ownerAgency}. Kiểm tra địa chỉ: <b>${visit.host}</b></span></p>
<section class="answer ${look.tone}"><p class="code">Mã xác thực <b>${found.code}</b></p>
<h1>${headingIcon(look)}<span>${look.heading}</span></h1>
<p class="who">${isAltered ? ALTERED_SENTENCE : sentenceOf(found)}</p></section>
<ol class="three">${checks(found, look)}</ol>
<div class="cols"><section><h2>Thông tin quyết định</h2>
<dl><dt>Đơn vị</dt><dd><b>${found.unitName}</b>${found.placeName ? `, ${found.placeName}` : ""}</dd>
<dt>Loại hình</dt><dd>${unitKindLabel(found.unitKind)}</dd>
<dt>Nội dung công nhận</dt><dd>${found.title}</dd>
<dt>Năm</dt><dd>${found.cycleYear}</dd>
<dt>Số quyết định</dt><dd>${found.decisionNumber}</dd>
<dt>Ngày ban hành</dt><dd>${formatDate(found.decidedOn)}</dd>
<dt>Cơ quan quyết định</dt><dd>${found.deciderName}</dd>
<dt>Người ký</dt><dd>${found.signerName}, ${found.signerTitle}</dd>
${afterFacts(found)}<dt>Mã</dt><dd>${found.code}</dd>
${fileFact(found)}</dl></section>
<aside><section><h2>Cách tự đối chiếu</h2><p>So tên đơn vị, số và ngày quyết định trên giấy với bảng bên. Khác một chữ thì gọi số hỗ trợ ở cuối trang.</p></section>
<section><h2>Kiểm tra thêm</h2><ul><li><a href="/don-vi-duoc-cong-nhan?nam=${found.cycleYear}">Đơn vị được công nhận năm ${found.cycleYear}</a></li><li><a href="/">Nhập mã khác</a></li></ul></section>
<section class="keep"><h2>Mã QR</h2><p>${qrDrawing(visit.url, `Mã QR mở trang xác thực ${found.code}`)}</p><p>In trang này bằng lệnh In của trình duyệt: một trang A4, có mã QR và giờ kiểm tra.</p></section></aside></div>`,
  );
}

/** By which a PDF in the reader's hands is told from any other. */
const fileFact = ({ documentHash }: VerifiedRecognition): Html | null =>
  documentHash ? markup`<dt>SHA-256 của tệp PDF</dt><dd><code>${documentHash}</code></dd>` : null;

/** What came after, each with its paper and day. */
function afterFacts(found: VerifiedRecognition): readonly Html[] {
  const { maintainedYear, correctionDocument, correctedOn, replacementCode, endedOn, successorNames } = found;
  const fact = (term: string, value: Html | string): Html => markup`<dt>${term}</dt><dd>${value}</dd>`;
  return [
    ...(maintainedYear ? [fact("Duy trì gần nhất", `Năm ${maintainedYear}`)] : []),
    ...(correctionDocument && correctedOn
      ? [fact("Đính chính", `${correctionDocument} ngày ${formatDate(correctedOn)}`)]
      : []),
    ...(replacementCode
      ? [fact("Thay bằng", markup`<a href="/xac-thuc/${replacementCode}">${replacementCode}</a>`)]
      : []),
    ...(endedOn
      ? [fact("Đơn vị nay", `${successorNames ?? "Đã sáp nhập, chia tách"}, từ ${formatDate(endedOn)}`)]
      : []),
  ];
}

const ALTERED_SENTENCE =
  "Nội dung đang lưu khác với bản đã ban hành. Không dùng kết quả này; gọi số hỗ trợ ở cuối trang và đọc mã.";

function headingIcon({ tone }: Look): Html {
  if (tone === "yes") return icon("check");
  return tone === "revoked" ? icon("x") : icon("minus");
}

function sentenceOf({
  unitName,
  unitKind,
  placeName,
  title,
  cycleYear,
  status,
  endedOn,
  successorNames,
}: VerifiedRecognition): string {
  const name = placeName ? `${unitName}, ${placeName}` : unitName;
  if (endedOn && LOOKS[status].inForce) {
    return `${name} được công nhận: ${title}, năm ${cycleYear}. Đơn vị đã sáp nhập, chia tách; đây là lịch sử, không phải danh hiệu hiện tại của ${successorNames ?? "đơn vị mới"}.`;
  }
  if (LOOKS[status].inForce) return `${name} được công nhận: ${title}, năm ${cycleYear}.`;
  return `Quyết định công nhận ${inSentence(name, unitKind)} (${title}, năm ${cycleYear}) không còn là căn cứ.`;
}

const CHECK_ICONS = { y: "check", n: "x", u: "minus" } as const;
const CHECK_WORDS = { y: "Đúng.", n: "Không.", u: "Chưa đối chiếu." } as const;

const check = (result: keyof typeof CHECK_ICONS, sentence: string): Html =>
  markup`<li class="${result}">${icon(CHECK_ICONS[result])}<span><b>${CHECK_WORDS[result]}</b> ${sentence}</span></li>`;

function checks(found: VerifiedRecognition, look: Look): readonly Html[] {
  return [integrityCheck(found), statusCheck(found, look), issuerCheck(found)];
}

function integrityCheck({ integrity }: VerifiedRecognition): Html {
  switch (integrity) {
    case "intact":
      return check("y", "Nội dung khớp với bản gốc lưu tại hệ thống");
    case "altered":
      return check("n", "Nội dung không khớp với bản gốc lưu tại hệ thống");
    case "unknown":
      return check("u", "Kết quả ghi lại từ quyết định trên giấy; bản gốc do cơ quan ban hành giữ");
  }
}

function statusCheck(found: VerifiedRecognition, look: Look): Html {
  const { integrity, status, statusDocument, statusOn, endedOn } = found;
  if (integrity === "altered") return check("u", "Hiệu lực của quyết định cần hỏi cơ quan ban hành");
  if (endedOn && LOOKS[status].inForce) {
    return check("u", `Đơn vị đã sáp nhập, chia tách từ ${formatDate(endedOn)}; quyết định giữ làm lịch sử`);
  }
  const by = statusDocument && statusOn ? ` theo ${statusDocument} ngày ${formatDate(statusOn)}` : "";
  return check(look.inForce ? "y" : "n", `${LOOKS[status].statusSentence}${by}`);
}

/** An internal confirmation is called by its name and never looks like a digital signature. */
function issuerCheck({
  signerTitle,
  signerName,
  decidedOn,
  confirmation,
  integrity,
}: VerifiedRecognition): Html {
  const by = `${signerTitle} (${signerName})`;
  const on = formatDate(decidedOn);
  if (integrity === "altered") return check("u", `Người ký ghi trong hệ thống: ${by}`);
  if (confirmation === "certificate" || confirmation === "elsewhere") {
    return check("y", `Do ${by} ký. ${METHOD_LABELS[confirmation]}. Văn thư phát hành ngày ${on}`);
  }
  return confirmation === "internal"
    ? check("y", `Do ${by} ký, xác nhận điện tử nội bộ, chưa phải chữ ký số; văn thư phát hành ngày ${on}`)
    : check("u", `Ghi theo quyết định trên giấy do ${by} ký, ban hành ngày ${on}`);
}

const FORM = markup`<form method="get" action="/xac-thuc"><label for="ma">Nhập mã xác thực</label><span class="hint">12 ký tự in dưới mã QR, ví dụ AN-7K3F-92QX-4M</span><br><input id="ma" name="ma" autocomplete="off" autocapitalize="characters" spellcheck="false"> <button type="submit">Xác thực</button></form>`;

/** Neutral: an unknown code is no proof of anything. */
export const notFoundPage = (code: string, visit: Visit): Html =>
  plainPage(
    "Không tìm thấy quyết định có mã này",
    visit,
    markup`
<p>Mã đã nhập: <b>${code}</b>. Hệ thống không có quyết định nào đã ban hành mang mã này.</p>
<p>So lại từng ký tự in dưới mã QR. Mã không có chữ O, I, L, U, Z và số 0, 1. Nếu vẫn không thấy, hỏi cơ quan ghi trên quyết định.</p>
${FORM}`,
  );

export const malformedPage = (typed: string, visit: Visit): Html =>
  plainPage(
    "Mã không đúng định dạng",
    visit,
    markup`
<p>Mã đã nhập: <b>${typed.slice(0, 40)}</b>. Mã gồm 12 ký tự, ví dụ AN-7K3F-92QX-4M. Kiểm tra lại ký tự in dưới mã QR.</p>
${FORM}`,
  );

/** The system can't be asked; said as such and never as «không tìm thấy». */
export const unavailablePage = (visit: Visit): Html =>
  plainPage(
    "Chưa kiểm tra được lúc này",
    visit,
    markup`
<p>Hệ thống đang tạm dừng, nên chưa trả lời được quyết định còn hiệu lực hay không. Thử lại sau ít phút.</p>
<p><a href="">Thử lại</a></p>`,
  );

const plainPage = (heading: string, visit: Visit, body: Html): Html =>
  frame(
    { title: heading, tenant: null, visit },
    markup`
<p class="official">${icon("lock")}<span>Trang xác thực quyết định công nhận. Kiểm tra địa chỉ: <b>${visit.host}</b></span></p>
<section class="answer plain"><h1>${icon("minus")}<span>${heading}</span></h1></section>
<div class="after">${body}</div>`,
  );

interface Frame {
  readonly title: string;
  readonly tenant: PublicTenant | null;
  readonly visit: Visit;
}

function frame({ title, tenant, visit }: Frame, body: Html): Html {
  return markup`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Sổ Vàng</title><link rel="icon" href="/icon.svg"><style>${trusted(VERIFICATION_STYLE)}</style></head>
<body><a class="skip" href="#noi-dung">Bỏ qua, đến nội dung chính</a>
<header><div class="band"></div>${ribbon(tenant)}
<div class="mast"><div class="wrap"><a class="mark" href="/">Sổ Vàng</a><span class="tenant">${tenant?.name ?? "Xác thực quyết định"}</span><ul class="acct"><li><a href="/tro-giup">Trợ giúp</a></li><li><a href="/dang-nhap">Đăng nhập cho cán bộ</a></li></ul></div></div></header>
<main id="noi-dung" class="main" tabindex="-1"><div class="wrap">${body}</div></main>
<footer class="foot"><div class="wrap"><div><b>${tenant?.ownerAgency ?? "Sổ Vàng"}</b>Cơ quan chủ quản hệ thống</div><div><b>${tenant ? `Hỏi về quyết định: ${tenant.supportPhone}` : "Hỏi cơ quan ghi trên quyết định"}</b>Giờ hành chính, thứ Hai đến thứ Sáu</div><div>Kiểm tra lúc ${formatDateTime(visit.now)}<br><a href="/tro-nang">Tuyên bố trợ năng</a></div></div></footer>
</body></html>`;
}

const ribbon = (tenant: PublicTenant | null): Html | null =>
  tenant?.isDemo
    ? markup`<div class="ribbon"><div class="wrap"><span>DỮ LIỆU THỬ NGHIỆM — không dùng làm căn cứ</span></div></div>`
    : null;
