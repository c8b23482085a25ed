import { notFound } from "next/navigation";
import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { PlanMilestoneForm } from "@/components/programmes/plan-milestone-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanDraft } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Sửa mốc của kế hoạch");

interface MilestonePageProps {
  readonly params: Promise<{ readonly planVersionId: string; readonly ma: string }>;
  readonly searchParams: SearchParams;
}

export default async function MilestonePage({ params, searchParams }: MilestonePageProps) {
  const { actor } = await requireActor();
  const { planVersionId, ma } = await params;
  const view = viewOf(await getPlanDraft(actor, planVersionId));
  const milestone = view.content.milestones.find(({ key }) => key === decodeURIComponent(ma));
  if (!milestone) notFound();
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part="/moc" />
      <div className="wrap">
        <div className="head top measure-form">
          <PlanMilestoneForm view={view} milestone={milestone} state={await readFormState(searchParams)} />
        </div>
      </div>
    </WorkPage>
  );
}
