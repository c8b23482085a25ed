import { notFound } from "next/navigation";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { hasBytes } from "@/lib/platform/storage/blob-store";
import { fileAnswer } from "@/lib/platform/storage/file-answer";
import { findSampleFile } from "@/lib/programmes/server/find-sample-file";

interface FileRequest {
  readonly params: Promise<{ readonly fileId: string }>;
}

/** A sample of evidence; `?xem=1` shows a picture or PDF in the browser. */
export async function GET(request: Request, { params }: FileRequest): Promise<Response> {
  const { actor } = await requireActor();
  const file = viewOf(await findSampleFile(actor, await params));
  if (!(await hasBytes(file.tenantId, file.sha256, file.size))) notFound();
  return fileAnswer(file, { inline: new URL(request.url).searchParams.get("xem") === "1" });
}
