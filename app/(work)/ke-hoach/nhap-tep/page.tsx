import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanModel } from "@/components/programmes/plan-model";
import { StartPlanForm } from "@/components/programmes/plan-file-forms";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getNewPlan } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Nhập kế hoạch từ tệp");

export default async function StartPlanPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { issuers, hasDistricts } = viewOf(await getNewPlan(actor, null));
  return (
    <WorkPage current="/ke-hoach">
      <div className="wrap">
        <StartPlanForm issuers={issuers} state={await readFormState(searchParams)} />
        {hasDistricts ? <PlanModel /> : null}
      </div>
    </WorkPage>
  );
}
