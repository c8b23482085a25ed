import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierHome, DossierIdentity } from "@/components/dossiers/dossier-home";
import { DoneBanner } from "@/components/dossiers/done-banner";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Hồ sơ");

interface DossierPageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export default async function DossierPage({ params, searchParams }: DossierPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getDossierHome(actor, (await params).dossierId));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ho-so">
      <DossierIdentity view={view} />
      <div className="wrap">
        <DoneBanner state={state} />
        <DossierHome view={view} />
      </div>
    </WorkPage>
  );
}
