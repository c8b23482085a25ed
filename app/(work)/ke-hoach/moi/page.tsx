import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { NewPlanForm } from "@/components/programmes/new-plan-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getNewPlan } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Lập kế hoạch mới");

export default async function NewPlanPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { issuers, hasDistricts } = viewOf(await getNewPlan(actor, null));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ke-hoach">
      <div className="wrap">
        <div className="head top measure-form">
          <NewPlanForm issuers={issuers} hasDistricts={hasDistricts} today={actor.today} state={state} />
        </div>
      </div>
    </WorkPage>
  );
}
