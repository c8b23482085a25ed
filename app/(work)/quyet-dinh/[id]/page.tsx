import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PrintedPaper } from "@/components/documents/printed-paper";
import { ErrorSummary } from "@/components/forms/error-summary";
import { CertificateLinks } from "@/components/recognition/certificate-links";
import { CheckpointLine } from "@/components/recognition/checkpoint-line";
import { DecisionActs } from "@/components/recognition/decision-acts";
import { DecisionAttachments, DecisionDocument } from "@/components/recognition/decision-document";
import { AttentionPanel, SigningGrounds, SigningState } from "@/components/recognition/decision-side";
import { DeskBanner } from "@/components/recognition/desk-banner";
import { DESK_TAB_LOOKS, deskHref } from "@/components/recognition/desk-addresses";
import { recognitionStateMessage } from "@/components/recognition/recognition-message";
import { DECISION_KIND_LABELS } from "@/components/recognition/recognition-words";
import { BackLink } from "@/components/ui/back-link";
import { Panel } from "@/components/ui/panel";
import { countPages } from "@/lib/documents/server/paper-file";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { DESK_TABS } from "@/lib/recognition/contract";
import { decisionPaper } from "@/lib/recognition/domain/decision-paper";
import { getDecision } from "@/lib/recognition/server/get-decision";

interface DecisionPageProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Văn bản quyết định");

export default async function DecisionPage({ params, searchParams }: DecisionPageProps) {
  const { actor } = await requireActor();
  const { id } = await params;
  const decision = viewOf(await getDecision(actor, { decisionId: id }));
  const state = await readFormState(searchParams);
  const tab = DESK_TABS.find((known) => known === decision.status) ?? "draft";
  const [only] = decision.units;
  const name = decision.units.length === 1 && only ? only.unitName : `${decision.units.length} đơn vị`;
  return (
    <WorkPage current="/quyet-dinh">
      <div className="wrap">
        <BackLink href={deskHref(tab)} label={DESK_TAB_LOOKS[tab].label} />
        <ErrorSummary state={state} refusalMessage={recognitionStateMessage(state)} />
        <DeskBanner state={state} />
        <div className="head top">
          <h1>
            {DECISION_KIND_LABELS[decision.kind]}: {name}
          </h1>
          {decision.batchTitle ? <p className="dim">{decision.batchTitle}</p> : null}
        </div>
        {decision.sentBackReason && decision.status === "sent_back" ? (
          <Panel tone="warn" title="Người ký trả lại" narrow className="sp5">
            <p>{decision.sentBackReason}</p>
          </Panel>
        ) : null}
        <div className="docview sp5">
          <div>
            <PrintedPaper
              base={`/quyet-dinh/${id}/van-ban`}
              what="quyết định"
              pages={countPages(decisionPaper(decision))}
              printHref={`/quyet-dinh/${id}`}
              textHref={`/quyet-dinh/${id}?ban=chu`}
              asText={(await searchParams)["ban"] === "chu"}
            >
              <DecisionDocument decision={decision} />
              <DecisionAttachments decision={decision} />
            </PrintedPaper>
          </div>
          <aside className="side" aria-label="Thông tin văn bản">
            <SigningState decision={decision} />
            <DecisionActs
              decision={decision}
              state={state}
              batchTitle={`Đợt trình ký ${decision.today.slice(5, 7)}/${decision.today.slice(0, 4)}`}
            />
            <AttentionPanel units={decision.units} />
            <SigningGrounds decision={decision} />
            <CheckpointLine checkpoint={decision.checkpoint} />
            <CertificateLinks decision={decision} />
          </aside>
        </div>
      </div>
    </WorkPage>
  );
}
