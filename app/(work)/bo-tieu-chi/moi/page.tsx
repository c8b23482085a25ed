import { formPageMetadata } from "@/app/form-page-metadata";
import { forbidden } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { StartCriteriaForm } from "@/components/programmes/criteria-header-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listCriteriaSets } from "@/lib/programmes/server/criteria-queries";

interface StartCriteriaPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Lập bộ tiêu chí mới");

export default async function StartCriteriaPage({ searchParams }: StartCriteriaPageProps) {
  const { actor } = await requireActor();
  if (!viewOf(await listCriteriaSets(actor, null)).canEdit) forbidden();
  const state = stateOf(await readFormState(searchParams), "programmes.start-criteria-set");
  return (
    <WorkPage current="/bo-tieu-chi">
      <div className="wrap">
        <div className="head top measure-form">
          <StartCriteriaForm state={state} />
        </div>
      </div>
    </WorkPage>
  );
}
