import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { WorkflowPage } from "@/components/programmes/workflow-page";
import { isId } from "@/lib/core/ids";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getPlanView } from "@/lib/programmes/server/plan-queries";

export const metadata: Metadata = { title: "Quy trình xét" };

interface WorkflowRouteProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
}

export default async function WorkflowRoutePage({ params }: WorkflowRouteProps) {
  const { actor } = await requireActor();
  const { planVersionId } = await params;
  if (!isId(planVersionId)) notFound();
  const { content, isDraft } = viewOf(await getPlanView(actor, planVersionId));
  return (
    <WorkPage current="/ke-hoach">
      <WorkflowPage planVersionId={planVersionId} content={content} isDraft={isDraft} />
    </WorkPage>
  );
}
