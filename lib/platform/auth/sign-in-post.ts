import "server-only";
import { z } from "zod";
import type { FieldErrors } from "@/lib/core/failures";
import { requiredText, tick } from "@/lib/core/fields";
import {
  cookieOf,
  endedCookie,
  openSession,
  sealSession,
  sessionCookie,
  sessionCookieName,
} from "@/lib/platform/auth/cookie";
import { firstPage } from "@/lib/platform/auth/first-page";
import type { SignInRefusal } from "@/lib/core/sign-in-refusal";
import { endSession, signIn, signInToDemo, type NewSession } from "@/lib/platform/auth/sign-in";
import { isDemoMode } from "@/lib/platform/config/environment";
import { keepFormState } from "@/lib/platform/http/form-state";
import { seeOther, withParameter } from "@/lib/platform/http/handle";
import type { OpenPost } from "@/lib/platform/http/open-post";
import { isFromOurPages } from "@/lib/platform/http/request";

const credentials = z.object({
  signInName: requiredText("Nhập tên đăng nhập", 100),
  password: z.string({ error: "Nhập mật khẩu" }).min(1, { error: "Nhập mật khẩu" }).max(200),
  sharedComputer: tick(),
});

const SIGN_IN_PAGE = "/dang-nhap";

/** Checks name and password; a new session row and a new cookie every time, so that an old one can't be fixed on. */
export async function signInPost({ read, sessionId, device, now }: OpenPost): Promise<Response> {
  const parsed = credentials.safeParse(read.input);
  const returnTo = read.returnTo ?? SIGN_IN_PAGE;
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map((issue) => [issue.path.join(":"), issue.message]),
    );
    return sentBack({ read, fields, refusal: null, returnTo, now });
  }
  const { signInName, password, sharedComputer } = parsed.data;
  const result = await signIn({ name: signInName, password, sharedComputer, device, now });
  if (!result.ok) return sentBack({ read, fields: {}, refusal: result.error, returnTo, now });
  if (sessionId) await endSession(sessionId, now);
  return welcome(result.value, { sharedComputer, next: read.next, now });
}

/** The role cards of the sign-in page: only in demo mode and only for accounts that the demo made. */
export async function demoSignInPost({ read, sessionId, device, now }: OpenPost): Promise<Response> {
  if (!isDemoMode() || typeof read.input.account !== "string") return new Response(null, { status: 404 });
  const result = await signInToDemo({ name: read.input.account, device, now });
  if (!result.ok) return new Response(null, { status: 404 });
  if (sessionId) await endSession(sessionId, now);
  return welcome(result.value, { sharedComputer: false, next: read.next, now });
}

/** Takes no body: ends the row and the cookie, whoever asks from our own pages. */
export async function signOutPost(request: Request): Promise<Response> {
  if (!isFromOurPages(request)) return new Response(null, { status: 403 });
  const sessionId = await openSession(cookieOf(request.headers.get("cookie"), sessionCookieName()));
  if (sessionId) await endSession(sessionId, new Date());
  return seeOther(`${SIGN_IN_PAGE}?da-thoat=1`, { "Set-Cookie": endedCookie() });
}

interface Welcome {
  readonly sharedComputer: boolean;
  readonly next: string | null;
  readonly now: Date;
}

async function welcome({ sessionId }: NewSession, { sharedComputer, next, now }: Welcome): Promise<Response> {
  const target = await firstPage(sessionId, next, now);
  return seeOther(target, { "Set-Cookie": sessionCookie(await sealSession(sessionId), sharedComputer) });
}

interface SentBack {
  readonly read: OpenPost["read"];
  readonly fields: FieldErrors;
  readonly refusal: SignInRefusal | null;
  readonly returnTo: string;
  readonly now: Date;
}

async function sentBack({ read, fields, refusal, returnTo, now }: SentBack): Promise<Response> {
  const state = { command: "auth.sign-in", values: read.typed, fields, refusal, success: null };
  const id = await keepFormState(null, state, now);
  return seeOther(withParameter(returnTo, id, "#can-sua"));
}
