import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { PlanDraftLine } from "@/components/programmes/plan-bar";
import { sectionsOfSlug } from "@/components/programmes/plan-parts/plan-groups";
import { pageTitle } from "@/components/forms/page-title";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPlanPart } from "@/lib/programmes/server/plan-queries";

interface PlanItemRouteProps {
  readonly params: Promise<{
    readonly planVersionId: string;
    readonly phan: string;
    readonly ma: string;
  }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ params, searchParams }: PlanItemRouteProps): Promise<Metadata> {
  const [section] = sectionsOfSlug((await params).phan);
  const title = section ? `Sửa kế hoạch: ${section.title}` : "Kế hoạch";
  return { title: pageTitle(title, await readFormState(searchParams)) };
}

/** The form of one item of a draft; `moi` is the form of a new one. */
export default async function PlanItemRoute({ params, searchParams }: PlanItemRouteProps) {
  const { actor } = await requireActor();
  const { planVersionId, phan, ma } = await params;
  const sections = sectionsOfSlug(phan);
  if (sections.length === 0) notFound();
  const view = viewOf(await getPlanPart(actor, planVersionId));
  const state = await readFormState(searchParams);
  const page = { mark: decodeURIComponent(ma), state };
  const own = sections.find(({ mark }) => mark === page.mark) ?? sections.find(({ mark }) => mark === null);
  const form = own?.form(view, page) ?? null;
  if (form === null) notFound();
  return (
    <WorkPage current="/ke-hoach">
      <PlanDraftLine view={view} part={`/${phan}`} />
      <div className="wrap">
        <div className="head top measure-form">{form}</div>
      </div>
    </WorkPage>
  );
}
