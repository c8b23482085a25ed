import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { SubmittedPage } from "@/components/dossiers/submitted-page";
import { getSubmitted } from "@/lib/dossiers/server/get-submitted";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface SubmittedRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Đã gửi hồ sơ");

export default async function SubmittedRoutePage({ params, searchParams }: SubmittedRoutePageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getSubmitted(actor, (await params).dossierId));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <SubmittedPage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
