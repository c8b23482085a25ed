import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { DeclineForm, DisagreeForm } from "@/components/recognition/decline-form";
import { recognitionStateMessage } from "@/components/recognition/recognition-message";
import { BackLink } from "@/components/ui/back-link";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getDeclinable } from "@/lib/recognition/server/get-declinable";

interface DeclinePageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Không công nhận");

export default async function DeclinePage({ params, searchParams }: DeclinePageProps) {
  const { actor } = await requireActor();
  const { id } = await params;
  const dossier = viewOf(await getDeclinable(actor, { dossierId: id }));
  const anyState = await readFormState(searchParams);
  const state = stateOf(anyState, "recognition.decline-recognition");
  const disagreeing = stateOf(anyState, "recognition.disagree-with-proposal");
  return (
    <WorkPage current="/ky">
      <div className="wrap">
        <BackLink href="/ky" label="Chờ ký" />
        <ErrorSummary
          state={state ?? disagreeing}
          refusalMessage={recognitionStateMessage(state ?? disagreeing)}
          idOf={(name) => (disagreeing ? `disagree-${name}` : name)}
        />
        <div className="max-w-form">
          <DeclineForm dossier={dossier} state={state} />
          <DisagreeForm dossier={dossier} state={disagreeing} />
        </div>
      </div>
    </WorkPage>
  );
}
