import { notFound } from "next/navigation";
import { isId } from "@/lib/core/ids";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getRegistration } from "@/lib/registrations/server/get-registration";

export interface RegistrationRouteProps {
  readonly params: Promise<{ readonly registrationId: string }>;
  readonly searchParams: SearchParams;
}

/** The registration of the address, for the person at work; anything else is not found. */
export async function registrationOf(params: RegistrationRouteProps["params"]) {
  const { actor } = await requireActor();
  const { registrationId } = await params;
  if (!isId(registrationId)) notFound();
  return { actor, view: viewOf(await getRegistration(actor, registrationId)) };
}
