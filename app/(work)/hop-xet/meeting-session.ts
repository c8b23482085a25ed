import "server-only";
import { notFound } from "next/navigation";
import { isId } from "@/lib/core/ids";
import { requireActor, type WorkSession } from "@/lib/platform/http/page-session";
import { tenantHasMeetings } from "@/lib/programmes/server/tenant-has-meetings";

export interface MeetingPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The person at work in a tenant whose plans have a review; elsewhere these pages do not exist. */
export async function requireMeetings(): Promise<WorkSession> {
  const session = await requireActor();
  if (!(await tenantHasMeetings(session.actor))) notFound();
  return session;
}

/** The review of the address; something that is no id is not found like an unknown one. */
export async function meetingIdOf(params: MeetingPageProps["params"]): Promise<string> {
  const { id } = await params;
  return isId(id) ? id : notFound();
}

/** The dossier that the address opens, if it names one. */
export async function dossierIdOf(searchParams: MeetingPageProps["searchParams"]): Promise<string | null> {
  const { hs } = await searchParams;
  return typeof hs === "string" && isId(hs) ? hs : null;
}
