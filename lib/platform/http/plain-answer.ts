import "server-only";

/** What a post is told that no page of ours can show again: its body was not read, or something broke. */
export interface PlainWords {
  readonly title: string;
  readonly sentence: string;
}

const WORDS: Readonly<Record<string, PlainWords>> = {
  "common.too-large": {
    title: "Tệp lớn hơn mức nhận được",
    sentence:
      "Mỗi lần gửi tối đa 22 MB, mỗi tệp tối đa 20 MB. Chưa có gì được lưu. Quay lại, gửi từng tệp một; bản quét nên ở mức 200–300 dpi, đen trắng.",
  },
  "common.unreadable": {
    title: "Chưa đọc được nội dung gửi lên",
    sentence: "Chưa có gì được lưu. Có thể đường truyền bị ngắt giữa chừng. Quay lại và gửi lại.",
  },
  "common.forbidden": {
    title: "Yêu cầu không đến từ trang của hệ thống",
    sentence: "Chưa có gì được lưu. Mở lại trang cần làm từ danh sách việc rồi gửi lại.",
  },
};

/** A page of its own, without script, with the way back; null for a refusal that pages show themselves. */
export const plainRefusal = (request: Request, code: string, status: number): Response | null => {
  const words = WORDS[code];
  return words ? plainAnswer(request, words, status) : null;
};

/** Something broke: the number to quote, never the inside. */
export const plainBug = (request: Request, incident: string): Response =>
  plainAnswer(
    request,
    {
      title: "Có lỗi ở phía hệ thống",
      sentence: `Quay lại và gửi lại; nội dung vừa nhập thường vẫn còn trên trang trước. Nếu vẫn lỗi, gọi số hỗ trợ và đọc mã ${incident}.`,
    },
    500,
  );

/** True for a post by a page without script: it is looked at by a person, not read by a program. */
export const isLookedAt = (request: Request): boolean =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(
    request.headers.get("content-type") ?? "",
  );

function plainAnswer(request: Request, { title, sentence }: PlainWords, status: number): Response {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Lỗi: ${title} · Sổ Vàng</title>
<style>body{font:17px/1.5 system-ui,sans-serif;color:#0b1f33;max-width:38rem;margin:3rem auto;padding:0 1rem}a{color:#0b4a8b}</style>
</head><body><main><h1>${title}</h1><p>${sentence}</p><p><a href="${wayBack(request)}">Quay lại trang trước</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** The page that posted, when it is one of ours; else the person's own list. What URL gives has no quote and no bracket. */
function wayBack(request: Request): string {
  const referrer = URL.parse(request.headers.get("referer") ?? "");
  if (!referrer || referrer.host !== request.headers.get("host")) return "/viec-cua-toi";
  return `${referrer.pathname}${referrer.search}`.replaceAll("&", "&amp;");
}
