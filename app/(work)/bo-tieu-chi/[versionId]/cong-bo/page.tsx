import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { CriteriaLine } from "@/components/programmes/criteria-bar";
import { PublishCriteriaForm } from "@/components/programmes/publish-criteria-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCriteriaDraft } from "@/lib/programmes/server/criteria-queries";

interface PublishCriteriaPageProps {
  readonly params: Promise<{ readonly versionId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Công bố bộ tiêu chí");

export default async function PublishCriteriaPage({ params, searchParams }: PublishCriteriaPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getCriteriaDraft(actor, (await params).versionId));
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={view} part="Công bố" />
      <div className="wrap">
        <div className="head top measure-form">
          <PublishCriteriaForm view={view} state={await readFormState(searchParams)} />
        </div>
      </div>
    </WorkPage>
  );
}
