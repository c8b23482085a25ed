import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { PublishPlanForm } from "@/components/programmes/publish-plan-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanDraft } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Công bố kế hoạch");

interface PublishPlanPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
  readonly searchParams: SearchParams;
}

export default async function PublishPlanPage({ params, searchParams }: PublishPlanPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getPlanDraft(actor, (await params).planVersionId));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/cong-bo" />
      <div className="wrap">
        <div className="head top measure-form">
          <PublishPlanForm view={view} state={state} />
        </div>
      </div>
    </WorkPage>
  );
}
