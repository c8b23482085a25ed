import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { recognitionStateMessage } from "@/components/recognition/recognition-message";
import { TakeBackForm } from "@/components/recognition/take-back-form";
import { BackLink } from "@/components/ui/back-link";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getReconsidered } from "@/lib/recognition/server/get-reconsidered";

interface TakeBackPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Trả về thẩm định lại");

export default async function TakeBackPage({ params, searchParams }: TakeBackPageProps) {
  const { actor } = await requireActor();
  const { id } = await params;
  const dossier = viewOf(await getReconsidered(actor, { dossierId: id }));
  const state = stateOf(await readFormState(searchParams), "recognition.reconsider-dossier");
  return (
    <WorkPage current="/quyet-dinh">
      <div className="wrap">
        <BackLink href="/quyet-dinh" label="Quyết định" />
        <ErrorSummary state={state} refusalMessage={recognitionStateMessage(state)} />
        <div className="max-w-form">
          <TakeBackForm dossier={dossier} state={state} />
        </div>
      </div>
    </WorkPage>
  );
}
