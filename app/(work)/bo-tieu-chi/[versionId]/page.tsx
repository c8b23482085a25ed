import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { CriteriaBar } from "@/components/programmes/criteria-bar";
import { CriteriaSetPage } from "@/components/programmes/criteria-set-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCriteriaDraft, getCriteriaSet } from "@/lib/programmes/server/criteria-queries";

export const generateMetadata = formPageMetadata("Bộ tiêu chí");

interface CriteriaVersionPageProps {
  readonly params: Promise<{ readonly versionId: string }>;
  readonly searchParams: SearchParams;
}

export default async function CriteriaVersionPage({ params, searchParams }: CriteriaVersionPageProps) {
  const { actor } = await requireActor();
  const { versionId } = await params;
  const view = viewOf(await getCriteriaSet(actor, versionId));
  const draft = view.status === "draft" ? viewOf(await getCriteriaDraft(actor, versionId)) : null;
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaBar view={view} />
      <div className="wrap">
        <CriteriaSetPage view={view} draft={draft} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
