import "server-only";
import { decode, encode } from "next-auth/jwt";
import { isId } from "@/lib/core/ids";
import { settings } from "@/lib/platform/config/environment";

/** Absolute length of a session, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60;

/**
 * The cookie outlives its session, in seconds: it opens nothing any more, but says for whom to keep what was typed
 * when the session ended in the middle of a form.
 */
const COOKIE_SECONDS = SESSION_SECONDS + 12 * 60 * 60;

const isSecure = (): boolean => settings().NEXTAUTH_URL.startsWith("https://");

/** `__Host-` and Secure everywhere but on a loopback address in demo mode, where there is no TLS. */
export const sessionCookieName = (): string => (isSecure() ? "__Host-so-vang.phien" : "so-vang.phien");

/** The cookie's value: next-auth's encrypted token, which carries the id of the session row and nothing else. */
export async function sealSession(sessionId: string): Promise<string> {
  return encode({ token: { sub: sessionId }, secret: settings().NEXTAUTH_SECRET, maxAge: COOKIE_SECONDS });
}

/** The id of the session row, or null for a missing, altered or outlived cookie. */
export async function openSession(value: string | undefined): Promise<string | null> {
  if (!value) return null;
  const token = await decode({ token: value, secret: settings().NEXTAUTH_SECRET }).catch(() => null);
  const id = token?.sub;
  return id && isId(id) ? id : null;
}

const attributes = (): string => `Path=/; HttpOnly; SameSite=Strict${isSecure() ? "; Secure" : ""}`;

export const sessionCookie = (value: string, shared: boolean): string =>
  `${sessionCookieName()}=${value}; ${attributes()}${shared ? "" : `; Max-Age=${COOKIE_SECONDS}`}`;

export const endedCookie = (): string => `${sessionCookieName()}=; ${attributes()}; Max-Age=0`;

/** Reads one cookie of a request's header. */
export function cookieOf(header: string | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const [key, ...rest] = part.trim().split("=");
    if (key === name) return rest.join("=");
  }
  return undefined;
}
