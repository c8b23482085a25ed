import { notFound, redirect } from "next/navigation";
import { meetingIdOf, requireMeetings, type MeetingPageProps } from "@/app/(work)/hop-xet/meeting-session";
import { MEDIA_TYPES } from "@/lib/core/files";
import { typesetBundle } from "@/lib/documents/server/typeset-bundle";
import { findReviewPapers } from "@/lib/meetings/server/review-papers";
import { traceDownload } from "@/lib/platform/audit/trace";
import { fileHeaders } from "@/lib/platform/http/file-headers";
import { viewOf } from "@/lib/platform/http/page-session";

/** Tài liệu cuộc xét as one PDF with bookmarks, for whoever may read the review. */
export async function GET(
  request: Request,
  { params }: { readonly params: MeetingPageProps["params"] },
): Promise<Response> {
  const { actor, tenant } = await requireMeetings();
  const meetingId = await meetingIdOf(params);
  const from = Number(new URL(request.url).searchParams.get("tu") ?? "1");
  if (!Number.isInteger(from) || from < 1) notFound();
  const { fileName, bundle } = viewOf(await findReviewPapers(actor, { meetingId, from }, tenant));
  const drawn = await typesetBundle(bundle);
  if (!drawn.ok) redirect(`/hop-xet/${meetingId}?tai-lieu=khong-kip`);
  await traceDownload(actor, {
    event: "paper.downloaded",
    subjectType: "meeting",
    subjectId: meetingId,
    details: { paper: "tai-lieu/van-ban/pdf" },
  });
  return new Response(new Uint8Array(drawn.value), {
    headers: fileHeaders({
      name: fileName,
      mediaType: MEDIA_TYPES.pdf,
      size: drawn.value.length,
      shown: false,
    }),
  });
}
