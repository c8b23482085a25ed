import { notFound } from "next/navigation";
import { paperAnswer } from "@/app/(work)/paper-answer";
import { componentOfSlug } from "@/lib/dossiers/domain/component-fields";
import { componentPaper } from "@/lib/dossiers/domain/component-paper";
import { getComponent } from "@/lib/dossiers/server/get-component";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

interface ComponentPaperRequest {
  readonly params: Promise<{ readonly dossierId: string; readonly component: string; readonly dang: string }>;
}

/** Tờ trình, báo cáo or biên bản of a dossier as it is saved now, for whoever reads it. A signed copy is a file. */
export async function GET(request: Request, { params }: ComponentPaperRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { dossierId, component: slug, dang } = await params;
  const component = componentOfSlug(slug);
  if (!component) notFound();
  const view = viewOf(await getComponent(actor, { dossierId, component }));
  const isFile = view.mode === "upload";
  return paperAnswer(request, dang, isFile ? null : componentPaper(view, tenant.isDemo));
}
