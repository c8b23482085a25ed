import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { PlanBanner } from "@/components/programmes/plan-banner";
import { PlanGroupPage } from "@/components/programmes/plan-parts/plan-group-page";
import { groupOfSlug } from "@/components/programmes/plan-parts/plan-groups";
import { pageTitle } from "@/components/forms/page-title";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanPart } from "@/lib/programmes/server/plan-queries";

interface PlanGroupRouteProps {
  readonly params: Promise<{ readonly planVersionId: string; readonly phan: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params, searchParams }: PlanGroupRouteProps): Promise<Metadata> {
  const title = groupOfSlug((await params).phan)?.title ?? "Kế hoạch";
  return { title: pageTitle(title, await readFormState(searchParams)) };
}

/** One part of a draft, or several that are read together: each item as a sentence. */
export default async function PlanGroupRoute({ params, searchParams }: PlanGroupRouteProps) {
  const { actor } = await requireActor();
  const { planVersionId, phan } = await params;
  const group = groupOfSlug(phan);
  if (!group) notFound();
  const view = viewOf(await getPlanPart(actor, planVersionId));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part={`/${group.sections[0].slug}`} />
      <div className="wrap">
        <PlanBanner state={state} />
        <PlanGroupPage view={view} group={group} state={state} />
      </div>
    </WorkPage>
  );
}
