import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { CheckPage } from "@/components/dossiers/check-page";
import { getCheck } from "@/lib/dossiers/server/get-check";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface CheckRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Kiểm tra lại trước khi gửi");

export default async function CheckRoutePage({ params, searchParams }: CheckRoutePageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getCheck(actor, (await params).dossierId));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <CheckPage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
