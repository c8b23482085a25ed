import "server-only";
import { cookies } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/core/actor";
import type { Refusal } from "@/lib/core/failures";
import type { Result } from "@/lib/core/result";
import { openSession, sessionCookieName } from "@/lib/platform/auth/cookie";
import { SET_UP_PAGE } from "@/lib/platform/auth/first-page";
import { findWaitingSession } from "@/lib/platform/auth/second-factor-store";
import { resolveSignedIn, type SignedIn, type TenantView } from "@/lib/platform/auth/resolve-actor";
import { findFormState, FORM_STATE_PARAMETER, type StoredFormState } from "@/lib/platform/http/form-state";

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** Looked up once per page, however many parts of it ask. */
export const currentSignedIn = cache(async (): Promise<SignedIn | null> => {
  const store = await cookies();
  const sessionId = await openSession(store.get(sessionCookieName())?.value);
  return sessionId ? resolveSignedIn(sessionId, new Date()) : null;
});

/** The session that still owes its second factor, for the one page that asks for it. */
export const currentWaitingSession = cache(async () => {
  const store = await cookies();
  const sessionId = await openSession(store.get(sessionCookieName())?.value);
  return sessionId ? findWaitingSession(sessionId, new Date()) : null;
});

export interface WorkSession {
  readonly actor: Actor;
  readonly tenant: TenantView;
  readonly hasOtherPosts: boolean;
}

/** The person at work. Sends others to sign in, or to choose one of their posts. */
export async function requireActor(): Promise<WorkSession> {
  const signedIn = await currentSignedIn();
  if (!signedIn) redirect("/dang-nhap");
  if (signedIn.mustSetUpSecondFactor) redirect(SET_UP_PAGE);
  if (signedIn.isPlatformAdmin && !signedIn.tenant) redirect("/nen-tang");
  if (!signedIn.actor || !signedIn.tenant) redirect("/chon-vai-tro");
  return { actor: signedIn.actor, tenant: signedIn.tenant, hasOtherPosts: signedIn.posts.length > 1 };
}

/** What came back from the last post to this page, if anything. */
export async function readFormState(searchParams: SearchParams): Promise<StoredFormState | null> {
  const id = (await searchParams)[FORM_STATE_PARAMETER];
  const signedIn = await currentSignedIn();
  return findFormState(signedIn, typeof id === "string" ? id : undefined, new Date());
}

/** The view of a query, or the page that says why not. A foreign record and an unknown one look the same. */
export function viewOf<View, Refused extends Refusal>(result: Result<View, Refused>): View {
  if (result.ok) return result.value;
  if (result.error.code === "common.forbidden") forbidden();
  notFound();
}
