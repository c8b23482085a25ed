import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { PlanBanner } from "@/components/programmes/plan-banner";
import { PlanDates } from "@/components/programmes/plan-dates";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanDraft } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Mốc, chỉ tiêu");

interface PlanDatesPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
  readonly searchParams: SearchParams;
}

export default async function PlanDatesPage({ params, searchParams }: PlanDatesPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getPlanDraft(actor, (await params).planVersionId));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/moc" />
      <div className="wrap">
        <PlanBanner state={state} />
        <PlanDates view={view} state={state} />
      </div>
    </WorkPage>
  );
}
