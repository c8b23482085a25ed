import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PrintedPaper } from "@/components/documents/printed-paper";
import { ErrorSummary } from "@/components/forms/error-summary";
import { DecisionAttachments, DecisionDocument } from "@/components/recognition/decision-document";
import { AttentionPanel, SigningGrounds, SigningState } from "@/components/recognition/decision-side";
import { ChooseForm, PreviousNext, SendBackForm } from "@/components/recognition/document-to-sign";
import { recognitionStateMessage } from "@/components/recognition/recognition-message";
import { DECISION_KIND_LABELS } from "@/components/recognition/recognition-words";
import { BackLink } from "@/components/ui/back-link";
import { countPages } from "@/lib/documents/server/paper-file";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { decisionPaper } from "@/lib/recognition/domain/decision-paper";
import { getBatchDecision } from "@/lib/recognition/server/get-batch";

interface ToSignDocumentPageProps {
  readonly params: Promise<{ readonly lo: string; readonly qd: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Xem văn bản chờ ký");

export default async function ToSignDocumentPage({ params, searchParams }: ToSignDocumentPageProps) {
  const { actor } = await requireActor();
  const { lo, qd } = await params;
  const decision = viewOf(await getBatchDecision(actor, { batchId: lo, decisionId: qd }));
  const state = await readFormState(searchParams);
  const suffix = (await searchParams)["chon"] === "thuong" ? "?chon=thuong" : "";
  const [only] = decision.units;
  const name = decision.units.length === 1 && only ? only.unitName : `${decision.units.length} đơn vị`;
  const here = `/ky/${lo}/${qd}${suffix}`;
  const place = { batchId: lo, decision, suffix };
  return (
    <WorkPage current="/ky">
      <div className="wrap">
        <BackLink href={`/ky/${lo}${suffix}`} label={decision.batchTitle ?? "Đợt trình ký"} />
        <ErrorSummary state={state} refusalMessage={recognitionStateMessage(state)} />
        <div className="head head-row">
          <div>
            <h1>
              {DECISION_KIND_LABELS[decision.kind]}: {name}
            </h1>
            <p className="dim">
              Văn bản {decision.place}/{decision.of} trong đợt
            </p>
          </div>
          <PreviousNext {...place} />
        </div>
        <div className="docview sp5">
          <div>
            <PrintedPaper
              base={`/quyet-dinh/${qd}/van-ban`}
              what="quyết định"
              pages={countPages(decisionPaper(decision))}
              printHref={here}
              textHref={`${here}${suffix ? "&" : "?"}ban=chu`}
              asText={(await searchParams)["ban"] === "chu"}
            >
              <DecisionDocument decision={decision} />
              <DecisionAttachments decision={decision} />
            </PrintedPaper>
          </div>
          <aside className="side" aria-label="Thông tin văn bản">
            <AttentionPanel units={decision.units} />
            <ChooseForm {...place} />
            <SendBackForm {...place} state={state} />
            <SigningState decision={decision} />
            <SigningGrounds decision={decision} />
          </aside>
        </div>
      </div>
    </WorkPage>
  );
}
