import "server-only";
import { resolveSignedIn } from "@/lib/platform/auth/resolve-actor";

export const SECOND_FACTOR_PAGE = "/dang-nhap/xac-nhan";
export const SET_UP_PAGE = "/tai-khoan/ma-xac-nhan";

/** Where somebody goes who has just given his password or his code: what is still owed comes first. */
export async function firstPage(sessionId: string, next: string | null, now: Date): Promise<string> {
  const signedIn = await resolveSignedIn(sessionId, now);
  const after = next ?? "/viec-cua-toi";
  if (!signedIn) return `${SECOND_FACTOR_PAGE}?tiep=${encodeURIComponent(after)}`;
  if (signedIn.mustSetUpSecondFactor) return SET_UP_PAGE;
  if (signedIn.actor) return after;
  return signedIn.tenant ? "/chon-vai-tro" : "/nen-tang";
}
