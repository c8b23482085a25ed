import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { CriteriaLine } from "@/components/programmes/criteria-bar";
import { CriteriaHeaderForm } from "@/components/programmes/criteria-header-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCriteriaDraft } from "@/lib/programmes/server/criteria-queries";

interface CriteriaHeaderPageProps {
  readonly params: Promise<{ readonly versionId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Thông tin chung của bộ tiêu chí");

export default async function CriteriaHeaderPage({ params, searchParams }: CriteriaHeaderPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getCriteriaDraft(actor, (await params).versionId));
  const state = stateOf(await readFormState(searchParams), "programmes.save-criteria-header");
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={view} />
      <div className="wrap">
        <div className="head top measure-form">
          <CriteriaHeaderForm view={view} state={state} />
        </div>
      </div>
    </WorkPage>
  );
}
