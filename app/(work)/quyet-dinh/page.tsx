import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { DecisionDesk } from "@/components/recognition/decision-desk";
import { DESK_TAB_LOOKS } from "@/components/recognition/desk-addresses";
import { DeskBanner } from "@/components/recognition/desk-banner";
import { recognitionStateMessage } from "@/components/recognition/recognition-message";
import { TextLink } from "@/components/ui/text-link";
import { pageNumber } from "@/lib/core/page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { DESK_TABS } from "@/lib/recognition/contract";
import { getDecisionDesk } from "@/lib/recognition/server/get-decision-desk";

interface DecisionsPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Quyết định");

export default async function DecisionsPage({ searchParams }: DecisionsPageProps) {
  const { actor } = await requireActor();
  const { hop, chon, trang } = await searchParams;
  const tab = DESK_TABS.find((known) => DESK_TAB_LOOKS[known].slug === hop) ?? "draft";
  const page = pageNumber(typeof trang === "string" ? trang : undefined);
  const desk = viewOf(await getDecisionDesk(actor, { tab, page }));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/quyet-dinh">
      <div className="wrap">
        <ErrorSummary state={state} refusalMessage={recognitionStateMessage(state)} />
        <DeskBanner state={state} />
        <div className="head top">
          <h1>Quyết định</h1>
          <p>
            <TextLink href="/cong-nhan">Kết quả công nhận</TextLink>
          </p>
        </div>
        <DecisionDesk desk={desk} state={state} chosen={typeof chon === "string" ? chon : ""} />
      </div>
    </WorkPage>
  );
}
