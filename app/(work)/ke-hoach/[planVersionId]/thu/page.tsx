import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { PlanTrialPage } from "@/components/programmes/plan-trial";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { tryPlanDraft } from "@/lib/programmes/server/plan-queries";

export const metadata: Metadata = { title: "Thử kế hoạch trên đơn vị" };

interface TrialPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
}

export default async function TrialPage({ params }: TrialPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await tryPlanDraft(actor, (await params).planVersionId));
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/thu" />
      <div className="wrap">
        <PlanTrialPage view={view} />
      </div>
    </WorkPage>
  );
}
