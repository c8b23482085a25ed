import { createHash } from "node:crypto";
import type { Html } from "@/components/public/html";
import type { Visit } from "@/components/public/verification-page";
import { VERIFICATION_STYLE } from "@/components/public/verification-style";
import { settings } from "@/lib/platform/config/environment";

const STYLE_HASH = createHash("sha256").update(VERIFICATION_STYLE).digest("base64");

/** Nothing but our own styles, fonts and the one form: no script runs here, whoever puts it in. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A whole page without script; asked afresh every time, since a decision may be withdrawn. */
export const staticPage = (page: Html, status: number, headers: Record<string, string> = {}): Response =>
  new Response(page.html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": POLICY,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      ...headers,
    },
  });

/** The address that visitors are told to check is ours by configuration, never what the request claims. */
export function visitOf(path: string, now: Date): Visit {
  const base = new URL(settings().NEXTAUTH_URL);
  return { host: base.host, url: new URL(path, base).href, now };
}
