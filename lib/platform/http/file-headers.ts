import "server-only";
import { MEDIA_TYPES } from "@/lib/core/files";

/** Browsers run no script of ours in it; a PDF viewer refuses to start in a sandbox, so a PDF goes without one. */
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
const PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** In the page instead of a download. */
  readonly shown: boolean;
}

/** Every file the product answers with: typed, never sniffed, never cached by others, without a way to run script. */
export const fileHeaders = ({ name, mediaType, size, shown }: FileAnswer): Record<string, string> => ({
  "Content-Type": mediaType,
  "Content-Length": String(size),
  "Content-Disposition": dispositionOf(name, shown),
  "Content-Security-Policy": shown && mediaType === MEDIA_TYPES.pdf ? PDF_POLICY : SANDBOX,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, no-store",
});

/** RFC 6266: a plain name for old readers, the real one in UTF-8. */
function dispositionOf(name: string, shown: boolean): string {
  const plain = name
    .normalize("NFD")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\%;]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${shown ? "inline" : "attachment"}; filename="${plain || "tep"}"; filename*=UTF-8''${exact}`;
}
