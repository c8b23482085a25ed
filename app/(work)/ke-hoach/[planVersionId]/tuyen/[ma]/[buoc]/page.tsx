import { notFound } from "next/navigation";
import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { stepPage } from "@/components/programmes/plan-parts/route-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanPart } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Bước của trình tự");

interface StepRouteProps {
  readonly params: Promise<{ readonly planVersionId: string; readonly ma: string; readonly buoc: string }>;
  readonly searchParams: SearchParams;
}

/** The form of one step of a row, by its place; `them-evaluate` is the form of a new one. */
export default async function StepRoute({ params, searchParams }: StepRouteProps) {
  const { actor } = await requireActor();
  const { planVersionId, ma, buoc } = await params;
  const view = viewOf(await getPlanPart(actor, planVersionId));
  const row = view.content.routes.find(({ key }) => key === decodeURIComponent(ma));
  const form = row && stepPage({ view, row, page: buoc, state: await readFormState(searchParams) });
  if (!form) notFound();
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/tuyen" />
      <div className="wrap">
        <div className="head top measure-form">{form}</div>
      </div>
    </WorkPage>
  );
}
