import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { afterStateMessage } from "@/components/recognition/after-message";
import { MaintenanceBanner } from "@/components/recognition/maintenance-banner";
import { ReviewActs, ReviewFacts, ReviewHistory, ReviewSigns } from "@/components/recognition/review-case";
import { BackLink } from "@/components/ui/back-link";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getReview } from "@/lib/recognition/server/get-review";

interface ReviewPageProps {
  readonly params: Promise<{ readonly recognitionId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Rà soát duy trì");

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { actor } = await requireActor();
  const { recognitionId } = await params;
  const review = viewOf(await getReview(actor, { recognitionId }));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/duy-tri">
      <div className="wrap">
        <BackLink href="/duy-tri" label="Duy trì" />
        <ErrorSummary state={state} refusalMessage={afterStateMessage(state)} />
        <MaintenanceBanner state={state} />
        <div className="head top">
          <h1>Rà soát duy trì: {review.unitName}</h1>
        </div>
        <ReviewSigns review={review} />
        <ReviewFacts review={review} />
        <ReviewActs review={review} state={stateOf(state, "recognition.conclude-review")} />
        <ReviewHistory review={review} />
      </div>
    </WorkPage>
  );
}
