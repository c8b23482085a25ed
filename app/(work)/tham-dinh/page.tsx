import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { appraisalMessage, isReviewRefusal } from "@/components/appraisal/appraisal-message";
import { AppraisalQueue, queueTitle } from "@/components/appraisal/appraisal-queue";
import { readQueueFilter } from "@/components/appraisal/queue-address";
import { ReviewBanner } from "@/components/appraisal/review-banner";
import { commonMessage } from "@/components/common-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import { listAppraisalQueue } from "@/lib/dossiers/server/list-appraisal-queue";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface AppraisalQueuePageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Hồ sơ chờ thẩm định");

export default async function AppraisalQueuePage({ searchParams }: AppraisalQueuePageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await listAppraisalQueue(actor, readQueueFilter(await searchParams)));
  const state = await readFormState(searchParams);
  const claim = stateOf(state, "dossiers.claim-dossiers");
  const refusal = claim?.refusal ?? null;
  return (
    <WorkPage current="/tham-dinh">
      <div className="wrap">
        <ErrorSummary
          state={claim}
          refusalMessage={
            refusal && isReviewRefusal(refusal) ? appraisalMessage(refusal) : commonMessage(refusal)
          }
        />
        <ReviewBanner state={state} next={view.next} />
        <div className="head top head-row">
          <h1>{queueTitle(view.stages)}</h1>
          <p className="s dim nowrap">Ngày {formatDate(view.today)}</p>
        </div>
        <AppraisalQueue view={view} state={claim} idempotencyKey={newId()} />
      </div>
    </WorkPage>
  );
}
