import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { ReplacePlanForm } from "@/components/programmes/plan-file-forms";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanDraft } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Thay bản nháp bằng tệp");

interface ReplacePlanPageProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
  readonly searchParams: SearchParams;
}

export default async function ReplacePlanPage({ params, searchParams }: ReplacePlanPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getPlanDraft(actor, (await params).planVersionId));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/nhap-tep" />
      <div className="wrap">
        <ReplacePlanForm view={view} state={state} />
      </div>
    </WorkPage>
  );
}
