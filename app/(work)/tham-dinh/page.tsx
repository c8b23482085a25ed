import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { appraisalMessage, isReviewRefusal } from "@/components/appraisal/appraisal-message";
import { AppraisalQueue, queueTitle } from "@/components/appraisal/appraisal-queue";
import { readQueueFilter } from "@/components/appraisal/queue-address";
import { ReviewBanner } from "@/components/appraisal/review-banner";
import { commonMessage } from "@/components/common-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { FilterNotice, ListFilters } from "@/components/reports/saved-filters";
import { newId } from "@/lib/core/ids";
import { formatDate } from "@/lib/core/text";
import { listAppraisalQueue } from "@/lib/dossiers/server/list-appraisal-queue";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listSavedFilters } from "@/lib/reports/server/list-saved-filters";

interface AppraisalQueuePageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Hồ sơ chờ thẩm định");

export default async function AppraisalQueuePage({ searchParams }: AppraisalQueuePageProps) {
  const { actor } = await requireActor();
  const { page, ...asked } = readQueueFilter(await searchParams);
  const view = viewOf(await listAppraisalQueue(actor, { ...asked, page }));
  const state = await readFormState(searchParams);
  const saved = viewOf(await listSavedFilters(actor, { list: "queue" }));
  const claim = stateOf(state, "dossiers.claim-dossiers");
  const refusal = claim?.refusal ?? null;
  return (
    <WorkPage current="/tham-dinh">
      <div className="wrap">
        <FilterNotice state={state} />
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
        <ListFilters saved={saved} filter={{ list: "queue", ...asked }} state={state} />
        <AppraisalQueue view={view} state={claim} idempotencyKey={newId()} />
      </div>
    </WorkPage>
  );
}
