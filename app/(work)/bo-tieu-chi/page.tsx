import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { CriteriaList } from "@/components/programmes/criteria-list";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listCriteriaSets } from "@/lib/programmes/server/criteria-queries";

export const generateMetadata = formPageMetadata("Bộ tiêu chí");

export default async function CriteriaSetsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const view = viewOf(await listCriteriaSets(actor, null));
  const discarded = stateOf(await readFormState(searchParams), "programmes.discard-criteria-draft");
  return (
    <WorkPage current="/bo-tieu-chi">
      <div className="wrap">
        {discarded?.success ? <Banner title="Đã bỏ bản nháp." /> : null}
        <div className="head top head-row">
          <h1>Bộ tiêu chí</h1>
          {view.canEdit ? <LinkButton href="/bo-tieu-chi/moi">Lập bộ tiêu chí mới</LinkButton> : null}
        </div>
        <CriteriaList rows={view.rows} />
      </div>
    </WorkPage>
  );
}
