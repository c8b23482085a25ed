import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanViewPage } from "@/components/programmes/plan-view";
import { isId } from "@/lib/core/ids";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getPlanView } from "@/lib/programmes/server/plan-queries";

export const metadata: Metadata = { title: "Nội dung kế hoạch" };

interface PlanPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
}

export default async function PlanPage({ params }: PlanPageProps) {
  const { actor } = await requireActor();
  const { planVersionId } = await params;
  if (!isId(planVersionId)) notFound();
  const view = viewOf(await getPlanView(actor, planVersionId));
  return (
    <WorkPage current="/ke-hoach">
      <PlanViewPage planVersionId={planVersionId} {...view} />
    </WorkPage>
  );
}
