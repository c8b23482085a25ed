import { notFound } from "next/navigation";
import { isId } from "@/lib/core/ids";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getRegistrationPaper } from "@/lib/registrations/server/get-registration-paper";

export interface PaperRouteProps {
  readonly params: Promise<{ readonly registrationId: string; readonly ma: string }>;
  readonly searchParams: SearchParams;
}

/** The paper of the address; anything else is not found. */
export async function paperOf(params: PaperRouteProps["params"]) {
  const { actor } = await requireActor();
  const { registrationId, ma } = await params;
  if (!isId(registrationId)) notFound();
  return { actor, view: viewOf(await getRegistrationPaper(actor, { registrationId, code: ma })) };
}
