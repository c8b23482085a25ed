import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { AppraisalSheet } from "@/components/appraisal/appraisal-sheet";
import { STAGE_WORDS } from "@/components/appraisal/appraisal-words";
import { deskHref } from "@/components/appraisal/desk-address";
import { DeskErrors } from "@/components/appraisal/desk-errors";
import { DeskHead } from "@/components/appraisal/desk-head";
import { atItsFields } from "@/components/appraisal/fields-of-refusal";
import { SheetSide } from "@/components/appraisal/sheet-side";
import { rowNamer } from "@/components/appraisal/row-names";
import { PrintedPaper } from "@/components/documents/printed-paper";
import { stateOf, typed } from "@/components/forms/form-state";
import { BackLink } from "@/components/ui/back-link";
import { newId } from "@/lib/core/ids";
import { countPages } from "@/lib/documents/server/paper-file";
import { proposalByResults } from "@/lib/dossiers/domain/appraisal";
import { appraisalPaper } from "@/lib/dossiers/domain/appraisal-paper";
import { getAppraisalSheet } from "@/lib/dossiers/server/get-appraisal-sheet";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface SheetPageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Phiếu thẩm định");

export default async function SheetPage({ params, searchParams }: SheetPageProps) {
  const { actor, tenant } = await requireActor();
  const view = viewOf(await getAppraisalSheet(actor, await params));
  const all = await readFormState(searchParams);
  const command = view.act === "forward" ? "dossiers.forward-dossier" : "dossiers.propose-dossier";
  const state = atItsFields(stateOf(all, command), rowNamer(view.groups));
  const words = STAGE_WORDS[view.stage];
  const proposed = {
    proposal: view.appraisal?.proposal ?? proposalByResults(view.sum),
    reason: view.appraisal?.reason ?? typed(state, "reason"),
  };
  const here = `/tham-dinh/${view.dossierId}/phieu`;
  return (
    <WorkPage current={view.hasDesk ? "/tham-dinh" : "/hop-xet"}>
      <DeskHead view={view} hasDesk={view.hasDesk} />
      <div className="wrap">
        <DeskErrors view={view} state={state} />
        {view.hasDesk ? <BackLink href={deskHref(view)} label={`Về bàn ${words.noun}`} /> : null}
        <div className="head top">
          <h1>{words.sheet}</h1>
        </div>
        <div className="docview sp5">
          <div>
            <PrintedPaper
              base={`${here}/van-ban`}
              what={words.sheet.toLowerCase()}
              pages={countPages(appraisalPaper(view, proposed, tenant))}
              printHref={`${here}?ban=in`}
              textHref={here}
              asText={(await searchParams)["ban"] !== "in"}
            >
              <AppraisalSheet view={view} {...proposed} tenant={tenant} />
            </PrintedPaper>
          </div>
          <div className="side">
            <SheetSide view={view} state={state} idempotencyKey={newId()} />
          </div>
        </div>
      </div>
    </WorkPage>
  );
}
