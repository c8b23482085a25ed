import "server-only";
import type { FieldErrors } from "@/lib/core/failures";
import { resolveSignedIn, type SignedIn, type TenantView } from "@/lib/platform/auth/resolve-actor";
import { isDemoMode } from "@/lib/platform/config/environment";
import { keepFormState } from "@/lib/platform/http/form-state";
import { seeOther, withParameter } from "@/lib/platform/http/handle";
import type { OpenPost } from "@/lib/platform/http/open-post";
import { resetDemo } from "@/lib/demo/server/reset-demo";
import { moveWorkingDate, workingDateInput, workingDateMessage } from "@/lib/demo/server/working-date";

/** Name under which the ribbon's page finds its refusals. */
export const MOVE_WORKING_DATE = "demo.move-working-date";
const WORKING_DATE_PAGE = "/ngay-lam-viec";

interface Visitor extends SignedIn {
  readonly tenant: TenantView;
}

/** A visitor of a demo province; null outside demo mode, for a real province and for whoever is not signed in. */
async function visitorOf({ sessionId, now }: OpenPost): Promise<Visitor | null> {
  if (!isDemoMode() || !sessionId) return null;
  const signedIn = await resolveSignedIn(sessionId, now);
  return signedIn?.tenant?.isDemo ? { ...signedIn, tenant: signedIn.tenant } : null;
}

const notHere = (): Response => new Response(null, { status: 404 });

/** Moves the working date; a refusal is shown at the field, on the page of the working date. */
export async function workingDatePost(post: OpenPost): Promise<Response> {
  const visitor = await visitorOf(post);
  if (!visitor) return notHere();
  const parsed = workingDateInput.safeParse(post.read.input);
  if (!parsed.success) {
    return sentBack(post, visitor, { workingDate: parsed.error.issues[0]?.message ?? "Nhập ngày" });
  }
  const { workingDate } = parsed.data;
  const moved = await moveWorkingDate(visitor.tenant.id, { accountId: visitor.accountId, workingDate });
  if (!moved.ok) return sentBack(post, visitor, { workingDate: workingDateMessage(moved.error) });
  return post.read.isForm
    ? seeOther(post.read.next ?? "/viec-cua-toi")
    : Response.json({ ok: true, value: moved.value });
}

/** Starts the visitor's province over; he stays signed in. */
export async function resetPost(post: OpenPost): Promise<Response> {
  const visitor = await visitorOf(post);
  if (!visitor) return notHere();
  const done = await resetDemo(visitor.tenant.code, { accountId: visitor.accountId, now: post.now });
  if (!done) return notHere();
  return post.read.isForm ? seeOther("/viec-cua-toi") : Response.json({ ok: true, value: null });
}

async function sentBack(
  { read, now }: OpenPost,
  { sessionId }: Visitor,
  fields: FieldErrors,
): Promise<Response> {
  if (!read.isForm) {
    return Response.json({ ok: false, error: { code: "common.invalid-input", fields } }, { status: 422 });
  }
  const state = { command: MOVE_WORKING_DATE, values: read.typed, fields, refusal: null, success: null };
  return seeOther(withParameter(WORKING_DATE_PAGE, await keepFormState(sessionId, state, now), "#can-sua"));
}
