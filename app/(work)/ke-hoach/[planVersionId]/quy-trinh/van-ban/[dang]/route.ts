import { notFound } from "next/navigation";
import { paperAnswer } from "@/app/(work)/paper-answer";
import { isId } from "@/lib/core/ids";
import { workflowPaper } from "@/lib/dossiers/domain/workflow-paper";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getPlanView } from "@/lib/programmes/server/plan-queries";

interface WorkflowPaperRequest {
  readonly params: Promise<{ readonly planVersionId: string; readonly dang: string }>;
}

/** Quy trình xét of a plan, for whoever reads the plan. */
export async function GET(request: Request, { params }: WorkflowPaperRequest): Promise<Response> {
  const { actor, tenant } = await requireActor();
  const { planVersionId, dang } = await params;
  if (!isId(planVersionId)) notFound();
  const view = viewOf(await getPlanView(actor, planVersionId));
  return paperAnswer(request, dang, workflowPaper(view, tenant));
}
