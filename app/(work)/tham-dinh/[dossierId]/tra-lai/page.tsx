import { formPageMetadata } from "@/app/form-page-metadata";
import { redirect } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { deskHref } from "@/components/appraisal/desk-address";
import { DeskErrors } from "@/components/appraisal/desk-errors";
import { DeskHead } from "@/components/appraisal/desk-head";
import { atItsFields } from "@/components/appraisal/fields-of-refusal";
import { ReturnLetter } from "@/components/appraisal/return-letter";
import { rowNamer } from "@/components/appraisal/row-names";
import { stateOf } from "@/components/forms/form-state";
import { newId } from "@/lib/core/ids";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface ReturnPageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Trả lại bổ sung");

export default async function ReturnPage({ params, searchParams }: ReturnPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getAppraisalDesk(actor, await params));
  const posted = stateOf(await readFormState(searchParams), "dossiers.return-dossier");
  const state = atItsFields(posted, rowNamer(view.groups));
  // Someone else's hands: the desk says whose. A refused letter stays, with what was typed.
  if (view.deskBlock && !state) redirect(deskHref(view));
  return (
    <WorkPage current="/tham-dinh">
      <DeskHead view={view} />
      <div className="wrap">
        <DeskErrors view={view} state={state} />
        <ReturnLetter view={view} state={state} idempotencyKey={newId()} />
      </div>
    </WorkPage>
  );
}
