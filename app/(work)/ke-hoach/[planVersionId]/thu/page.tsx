import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanTrialPage } from "@/components/dossiers/plan-trial";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { pageNumber } from "@/lib/core/page";
import { tryPlanDraft } from "@/lib/dossiers/server/try-plan-draft";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanDraft } from "@/lib/programmes/server/plan-queries";

export const metadata: Metadata = { title: "Thử kế hoạch trên đơn vị" };

interface TrialPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
  readonly searchParams: SearchParams;
}

export default async function TrialPage({ params, searchParams }: TrialPageProps) {
  const { actor } = await requireActor();
  const { planVersionId } = await params;
  const { trang } = await searchParams;
  const draft = viewOf(await getPlanDraft(actor, planVersionId));
  const page = pageNumber(typeof trang === "string" ? trang : undefined);
  const view = viewOf(await tryPlanDraft(actor, { planVersionId, page }));
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={draft} part="/thu" />
      <div className="wrap">
        <PlanTrialPage planVersionId={planVersionId} cycleYear={draft.content.header.cycleYear} view={view} />
      </div>
    </WorkPage>
  );
}
