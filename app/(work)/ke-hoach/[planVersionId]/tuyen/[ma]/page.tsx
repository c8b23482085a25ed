import { notFound } from "next/navigation";
import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { PlanBanner } from "@/components/programmes/plan-banner";
import { NEW_ITEM } from "@/components/programmes/plan-parts/plan-section";
import { RoutePage } from "@/components/programmes/plan-parts/route-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanPart } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Dòng trình tự");

interface RouteRouteProps {
  readonly params: Promise<{ readonly planVersionId: string; readonly ma: string }>;
  readonly searchParams: SearchParams;
}

/** One row of the decision table; `moi` is the form of a new one. */
export default async function RouteRoute({ params, searchParams }: RouteRouteProps) {
  const { actor } = await requireActor();
  const { planVersionId, ma } = await params;
  const view = viewOf(await getPlanPart(actor, planVersionId));
  const state = await readFormState(searchParams);
  const key = decodeURIComponent(ma);
  const row = view.content.routes.find((one) => one.key === key) ?? null;
  if (!row && key !== NEW_ITEM) notFound();
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/tuyen" />
      <div className="wrap">
        <PlanBanner state={state} />
        <RoutePage view={view} row={row} state={state} />
      </div>
    </WorkPage>
  );
}
