import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { UnitCheckPage } from "@/components/dossiers/unit-check-page";
import { getUnitPage } from "@/lib/dossiers/server/get-unit-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface UnitCheckRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Thông tin đơn vị");

export default async function UnitCheckRoutePage({ params, searchParams }: UnitCheckRoutePageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getUnitPage(actor, (await params).dossierId));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <UnitCheckPage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
