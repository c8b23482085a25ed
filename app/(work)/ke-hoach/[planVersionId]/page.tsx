import { notFound } from "next/navigation";
import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { CopyPlanForm } from "@/components/programmes/copy-plan-form";
import { PlanBanner } from "@/components/programmes/plan-banner";
import { PlanViewPage } from "@/components/programmes/plan-view";
import { stateOf } from "@/components/forms/form-state";
import { isId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanView } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Nội dung kế hoạch");

interface PlanPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
  readonly searchParams: SearchParams;
}

export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const { actor } = await requireActor();
  const { planVersionId } = await params;
  if (!isId(planVersionId)) notFound();
  const view = viewOf(await getPlanView(actor, planVersionId));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ke-hoach">
      <PlanBanner state={state} />
      <PlanViewPage planVersionId={planVersionId} {...view} />
      {view.issuers.length > 0 ? (
        <div className="wrap">
          <CopyPlanForm
            planVersionId={planVersionId}
            cycleYear={view.content.header.cycleYear}
            bodyId={view.bodyId}
            issuers={view.issuers}
            state={stateOf(state, "programmes.copy-plan")}
          />
        </div>
      ) : null}
    </WorkPage>
  );
}
