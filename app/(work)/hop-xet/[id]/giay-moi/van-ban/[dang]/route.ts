import { meetingIdOf, requireMeetings, type MeetingPageProps } from "@/app/(work)/hop-xet/meeting-session";
import { paperAnswer } from "@/app/(work)/paper-answer";
import { invitationPaper } from "@/lib/meetings/domain/minutes-paper";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { viewOf } from "@/lib/platform/http/page-session";

interface MeetingPaperRequest {
  readonly params: MeetingPageProps["params"] & Promise<{ readonly dang: string }>;
}

/** Giấy mời to the meeting, for its committee. */
export async function GET(request: Request, { params }: MeetingPaperRequest): Promise<Response> {
  const { actor, tenant } = await requireMeetings();
  const view = viewOf(await getMinutes(actor, { meetingId: await meetingIdOf(params) }));
  return paperAnswer(request, (await params).dang, invitationPaper(view, tenant));
}
