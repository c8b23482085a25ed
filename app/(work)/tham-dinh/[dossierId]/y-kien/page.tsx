import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { DeskHead } from "@/components/appraisal/desk-head";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { atItsField, opinionStateMessage } from "@/components/opinions/opinion-message";
import { OpinionsPage } from "@/components/opinions/opinions-page";
import { BackLink } from "@/components/ui/back-link";
import { newId } from "@/lib/core/ids";
import { getOpinions } from "@/lib/dossiers/server/get-opinions";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface OpinionsPageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Ý kiến phối hợp");

export default async function Page({ params, searchParams }: OpinionsPageProps) {
  const { actor } = await requireActor();
  const { tim } = await searchParams;
  const search = typeof tim === "string" ? tim.trim().slice(0, 100) : "";
  const view = viewOf(await getOpinions(actor, { ...(await params), search }));
  const state = atItsField(stateOf(await readFormState(searchParams), "dossiers.ask-opinion"));
  const { desk } = view;
  return (
    <WorkPage current="/tham-dinh">
      <DeskHead view={desk} />
      <div className="wrap">
        <ErrorSummary state={state} refusalMessage={opinionStateMessage(state)} />
        <BackLink href={deskHref(desk)} label={`Về bàn ${STAGE_WORDS[desk.stage].noun}`} />
        <OpinionsPage view={view} state={state} idempotencyKey={newId()} />
      </div>
    </WorkPage>
  );
}
