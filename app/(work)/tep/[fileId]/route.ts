import { notFound } from "next/navigation";
import { currentSignedIn } from "@/lib/platform/http/page-session";
import { hasBytes } from "@/lib/platform/storage/blob-store";
import { fileAnswer } from "@/lib/platform/storage/file-answer";
import { findStoredFile } from "@/lib/platform/storage/find-stored-file";

interface FileRequest {
  readonly params: Promise<{ readonly fileId: string }>;
}

/** Download of a stored file; `?xem=1` shows a picture or PDF in the browser. */
export async function GET(request: Request, { params }: FileRequest): Promise<Response> {
  const { fileId } = await params;
  const signedIn = await currentSignedIn();
  if (!signedIn?.actor) {
    return new Response(null, {
      status: 303,
      headers: { Location: "/dang-nhap", "Cache-Control": "no-store" },
    });
  }
  // Rights are checked on pages; the papers of a unit stay with whoever works on them.
  if (signedIn.actor.viewer) notFound();
  const inline = new URL(request.url).searchParams.get("xem") === "1";
  const found = await findStoredFile(signedIn.actor, { fileId, inline });
  if (!found.ok || !(await hasBytes(found.value.tenantId, found.value.sha256, found.value.size))) notFound();
  return fileAnswer(found.value, { inline });
}
