import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { EligibilityPage } from "@/components/dossiers/eligibility-page";
import { getEligibilityPage } from "@/lib/dossiers/server/get-eligibility-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface EligibilityRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Điều kiện xét");

export default async function EligibilityRoutePage({ params, searchParams }: EligibilityRoutePageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getEligibilityPage(actor, (await params).dossierId));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <EligibilityPage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
