import { notFound } from "next/navigation";
import { isId } from "@/lib/core/ids";
import { traceDownload } from "@/lib/platform/audit/trace";
import { fileHeaders } from "@/lib/platform/http/file-headers";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { planFileText } from "@/lib/programmes/plan-file";
import { getPlanView } from "@/lib/programmes/server/plan-queries";

interface Asked {
  readonly params: Promise<{ readonly planVersionId: string }>;
}

/** One plan as a file, published or draft; whoever takes it away is in the log. */
export async function GET(_: Request, { params }: Asked): Promise<Response> {
  const { actor } = await requireActor();
  const { planVersionId } = await params;
  if (!isId(planVersionId)) notFound();
  const { content } = viewOf(await getPlanView(actor, planVersionId));
  await traceDownload(actor, {
    event: "plan.exported",
    subjectType: "plan_version",
    subjectId: planVersionId,
    details: { key: content.header.key },
  });
  const bytes = new TextEncoder().encode(planFileText(content));
  const headers = fileHeaders({
    name: `ke-hoach-${content.header.key}.json`,
    mediaType: "application/json; charset=utf-8",
    size: bytes.byteLength,
    shown: false,
  });
  return new Response(bytes, { headers });
}
