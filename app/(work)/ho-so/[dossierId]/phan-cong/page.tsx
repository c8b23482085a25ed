import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { AssignmentPage } from "@/components/dossiers/assignment-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { getAssignments } from "@/lib/dossiers/server/get-assignments";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface AssignmentRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Phân công");

/** Who of the body does which criterion or component of the dossier, by when. */
export default async function AssignmentRoutePage({ params, searchParams }: AssignmentRoutePageProps) {
  const { actor } = await requireActor();
  const { dossierId } = await params;
  const view = viewOf(await getAssignments(actor, dossierId));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <AssignmentPage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
