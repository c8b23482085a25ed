import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { CriteriaGroupForm } from "@/components/dossiers/criteria-group-form";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { getCriteriaGroup } from "@/lib/dossiers/server/get-criteria-group";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface CriteriaGroupPageProps {
  readonly params: Promise<{ readonly dossierId: string; readonly group: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Tự đánh giá");

export default async function CriteriaGroupPage({ params, searchParams }: CriteriaGroupPageProps) {
  const { actor } = await requireActor();
  const { dossierId, group } = await params;
  const { dien } = await searchParams;
  const view = viewOf(
    await getCriteriaGroup(actor, {
      dossierId,
      group: decodeURIComponent(group),
      fill: typeof dien === "string" ? dien : null,
    }),
  );
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <CriteriaGroupForm view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
