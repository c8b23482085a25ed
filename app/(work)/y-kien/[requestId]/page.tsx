import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { opinionStateMessage } from "@/components/opinions/opinion-message";
import { RequestPage } from "@/components/opinions/request-page";
import { BackLink } from "@/components/ui/back-link";
import { newId } from "@/lib/core/ids";
import { getOpinionRequest } from "@/lib/dossiers/server/get-opinion-request";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface RequestPageProps {
  readonly params: Promise<{ readonly requestId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Cho ý kiến phối hợp");

export default async function Page({ params, searchParams }: RequestPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getOpinionRequest(actor, await params));
  const state = stateOf(await readFormState(searchParams), "dossiers.give-opinion");
  return (
    <WorkPage current="/viec-cua-toi">
      <div className="wrap">
        <ErrorSummary state={state} refusalMessage={opinionStateMessage(state)} />
        <BackLink href="/y-kien" label="Các lần được lấy ý kiến" />
        <RequestPage view={view} state={state} idempotencyKey={newId()} />
      </div>
    </WorkPage>
  );
}
