import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { PlanBanner } from "@/components/programmes/plan-banner";
import { RoutesPage } from "@/components/programmes/plan-parts/routes-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanPart } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Trình tự, thẩm quyền");

interface RoutesRouteProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
  readonly searchParams: SearchParams;
}

export default async function RoutesRoute({ params, searchParams }: RoutesRouteProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getPlanPart(actor, (await params).planVersionId));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/tuyen" />
      <div className="wrap">
        <PlanBanner state={state} />
        <RoutesPage view={view} state={state} />
      </div>
    </WorkPage>
  );
}
