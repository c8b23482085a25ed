import "server-only";
import { z } from "zod";
import { statusOfRefusal, type FieldErrors, type Refusal } from "@/lib/core/failures";
import { idField, requiredText } from "@/lib/core/fields";
import { newPasswordFields, PASSWORDS_DIFFER, passwordsAgree } from "@/lib/platform/auth/password-rule";
import { SECOND_FACTOR_PAGE, SET_UP_PAGE, firstPage } from "@/lib/platform/auth/first-page";
import { endOwnSessions, replacePassword } from "@/lib/platform/auth/own-account";
import { resolveSignedIn, type SignedIn } from "@/lib/platform/auth/resolve-actor";
import {
  findWaitingSession,
  giveSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  setUpSecondFactor,
} from "@/lib/platform/auth/second-factor-store";
import { confirmPassword, endSession } from "@/lib/platform/auth/sign-in";
import { isDemoMode } from "@/lib/platform/config/environment";
import { keepFormState } from "@/lib/platform/http/form-state";
import { seeOther, withParameter } from "@/lib/platform/http/handle";
import type { OpenPost } from "@/lib/platform/http/open-post";

/*
 * What a person does with his own account. The account is always that of the session, never one that is named, so
 * nobody can reach another's.
 */
const ACCOUNT_PAGE = "/tai-khoan";
const CODE = requiredText("Nhập mã xác nhận", 30);
const password = z.string({ error: "Nhập mật khẩu" }).min(1, { error: "Nhập mật khẩu" }).max(200);

const secondFactorInput = z.object({ code: CODE });
const setUpInput = z.object({ offer: z.string().max(500), code: CODE, password });
const passwordInput = z
  .object({ currentPassword: password, ...newPasswordFields })
  .refine(passwordsAgree, PASSWORDS_DIFFER);
const confirmedInput = z.object({ password });
const endSessionInput = z.object({ sessionId: z.union([z.literal("others"), idField()]) });

/** The code after the password. */
export async function secondFactorPost({ read, sessionId, now }: OpenPost): Promise<Response> {
  const waiting = sessionId ? await findWaitingSession(sessionId, now) : null;
  if (!waiting) return seeOther("/dang-nhap");
  const post: AccountPost = {
    command: "auth.second-factor",
    page: SECOND_FACTOR_PAGE,
    read,
    sessionId: null,
    now,
  };
  const parsed = secondFactorInput.safeParse(read.input);
  if (!parsed.success) return refused(post, fieldsOf(parsed.error));
  const { id, accountId } = waiting;
  const result = await giveSecondFactor({ sessionId: id, accountId, code: parsed.data.code, now });
  if (!result.ok) return refused(post, {}, result.error);
  return seeOther(await firstPage(id, read.next, now));
}

/** Sets up the second factor, or a new phone for it. */
export const setUpPost = ofTheSignedIn("auth.set-up-second-factor", SET_UP_PAGE, async (post, me) => {
  const parsed = setUpInput.safeParse(post.read.input);
  if (!parsed.success) return refused(post, fieldsOf(parsed.error));
  const { offer, code } = parsed.data;
  const confirmed = await confirmPassword(me.accountId, parsed.data.password, post.now);
  if (!confirmed.ok) return refused(post, {}, confirmed.error);
  const result = await setUpSecondFactor({ ...me, offer, code, now: post.now });
  if (!result.ok) return refused(post, {}, result.error);
  return showCodes(post, result.value.recoveryCodes);
});

export const renewCodesPost = ofTheSignedIn("auth.renew-recovery-codes", ACCOUNT_PAGE, async (post, me) => {
  const parsed = confirmedInput.safeParse(post.read.input);
  if (!parsed.success) return refused(post, fieldsOf(parsed.error));
  const confirmed = await confirmPassword(me.accountId, parsed.data.password, post.now);
  if (!confirmed.ok) return refused(post, {}, confirmed.error);
  if (!me.hasSecondFactor) return seeOther(ACCOUNT_PAGE);
  return showCodes(post, await renewRecoveryCodes(me.accountId));
});

/** Only where a second factor is a choice. */
export const removePost = ofTheSignedIn("auth.remove-second-factor", ACCOUNT_PAGE, async (post, me) => {
  const parsed = confirmedInput.safeParse(post.read.input);
  if (!parsed.success) return refused(post, fieldsOf(parsed.error));
  const confirmed = await confirmPassword(me.accountId, parsed.data.password, post.now);
  if (!confirmed.ok) return refused(post, {}, confirmed.error);
  if (isDemoMode()) await removeSecondFactor(me.accountId);
  return done(post);
});

export const changePasswordPost = ofTheSignedIn(
  "auth.change-password",
  "/tai-khoan/mat-khau",
  async (post, me) => {
    const parsed = passwordInput.safeParse(post.read.input);
    if (!parsed.success) return refused(post, fieldsOf(parsed.error));
    const { currentPassword, newPassword } = parsed.data;
    const confirmed = await confirmPassword(me.accountId, currentPassword, post.now);
    if (!confirmed.ok) return refused(post, {}, confirmed.error);
    await replacePassword(me, newPassword, post.now);
    return done(post);
  },
);

export const endSessionPost = ofTheSignedIn("auth.end-sessions", ACCOUNT_PAGE, async (post, me) => {
  const parsed = endSessionInput.safeParse(post.read.input);
  if (!parsed.success) return seeOther(ACCOUNT_PAGE);
  await endOwnSessions(me, parsed.data.sessionId, post.now);
  return done(post);
});

/** «Về trang đăng nhập» of the page that asks for the code. */
export async function giveUpPost({ sessionId, now }: OpenPost): Promise<Response> {
  if (sessionId) await endSession(sessionId, now);
  return seeOther("/dang-nhap");
}

interface AccountPost extends Pick<OpenPost, "read" | "now"> {
  readonly command: string;
  readonly page: string;
  readonly sessionId: string | null;
}

function ofTheSignedIn(
  command: string,
  page: string,
  act: (post: AccountPost, me: SignedIn) => Promise<Response>,
): (post: OpenPost) => Promise<Response> {
  return async ({ read, sessionId, now }) => {
    const me = sessionId ? await resolveSignedIn(sessionId, now) : null;
    if (!me) return seeOther(`/dang-nhap?tiep=${encodeURIComponent(page)}`);
    return act({ command, page, read, sessionId: me.sessionId, now }, me);
  };
}

const fieldsOf = (error: z.ZodError): FieldErrors => {
  const fields: Record<string, string> = {};
  for (const { path, message } of error.issues) fields[String(path[0] ?? "form")] ??= message;
  return fields;
};

const answer = async (
  { command, page, read, sessionId, now }: AccountPost,
  state: {
    readonly fields?: FieldErrors;
    readonly refusal?: Refusal;
    readonly success?: Readonly<Record<string, unknown>>;
  },
): Promise<Response> => {
  const { fields = {}, refusal = null, success = null } = state;
  if (!read.isForm) return asData({ fields, refusal, success });
  const id = await keepFormState(sessionId, { command, values: read.typed, fields, refusal, success }, now);
  const target = success ? (read.next ?? page) : (read.returnTo ?? page);
  return seeOther(withParameter(target, id, success ? "" : "#can-sua"));
};

/** A page's own script, or a tool, asked: the refusal comes with its status. */
function asData({
  fields,
  refusal,
  success,
}: {
  readonly fields: FieldErrors;
  readonly refusal: Refusal | null;
  readonly success: Readonly<Record<string, unknown>> | null;
}): Response {
  if (success) return Response.json({ ok: true });
  const error = refusal ?? { code: "common.invalid-input", fields };
  return Response.json({ ok: false, error }, { status: statusOfRefusal(error.code) });
}

const refused = (post: AccountPost, fields: FieldErrors, refusal?: Refusal): Promise<Response> =>
  answer(post, refusal ? { refusal } : { fields });

const done = (post: AccountPost): Promise<Response> => answer(post, { success: {} });

/** The codes wait in the form state, which is sealed, a quarter of an hour, for this session alone. */
const showCodes = (post: AccountPost, codes: readonly string[]): Promise<Response> =>
  answer(
    { ...post, read: { ...post.read, next: "/tai-khoan/ma-du-phong" } },
    { success: { codes: codes.join(" ") } },
  );
