import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { EvidencePage } from "@/components/dossiers/evidence-page";
import { getEvidence } from "@/lib/dossiers/server/get-evidence";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface EvidenceRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Minh chứng");

export default async function EvidenceRoutePage({ params, searchParams }: EvidenceRoutePageProps) {
  const { actor } = await requireActor();
  const { dossierId } = await params;
  const { "tieu-chi": code } = await searchParams;
  const criterion = typeof code === "string" ? code : null;
  const view = viewOf(await getEvidence(actor, { dossierId, criterion }));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} tab="evidence" />
      <div className="wrap">
        <EvidencePage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
