import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { CriteriaTrial } from "@/components/dossiers/criteria-trial";
import { CriteriaLine } from "@/components/programmes/criteria-bar";
import { tryCriteriaDraft } from "@/lib/dossiers/server/try-criteria-draft";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCriteriaDraft } from "@/lib/programmes/server/criteria-queries";

export const metadata: Metadata = { title: "Thử bộ tiêu chí trên hồ sơ" };

interface TrialPageProps {
  readonly params: Promise<{ readonly versionId: string }>;
  readonly searchParams: SearchParams;
}

/** Last year's dossiers, or those of another year: `?nam=`. */
export default async function TrialPage({ params, searchParams }: TrialPageProps) {
  const { actor } = await requireActor();
  const { versionId } = await params;
  const view = viewOf(await getCriteriaDraft(actor, versionId));
  const { nam } = await searchParams;
  const year = typeof nam === "string" && /^\d{4}$/.test(nam) ? Number(nam) : null;
  const trial = viewOf(await tryCriteriaDraft(actor, { criteriaVersionId: versionId, year }));
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={view} part="Thử trên hồ sơ" />
      <div className="wrap">
        <CriteriaTrial criteriaVersionId={versionId} trial={trial} />
      </div>
    </WorkPage>
  );
}
