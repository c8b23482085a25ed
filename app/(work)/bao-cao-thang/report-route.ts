import { notFound } from "next/navigation";
import { isId } from "@/lib/core/ids";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getProgressReport } from "@/lib/registrations/server/get-progress-report";

export interface ReportRouteParams {
  readonly registrationId: string;
  readonly ky: string;
}

/** The report of the address; anything else is not found. */
export async function reportOf(params: Promise<ReportRouteParams>) {
  const { actor } = await requireActor();
  const { registrationId, ky } = await params;
  if (!isId(registrationId)) notFound();
  const period = decodeURIComponent(ky);
  return viewOf(await getProgressReport(actor, { registrationId, period }));
}
