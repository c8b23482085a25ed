import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { CriteriaPreview } from "@/components/dossiers/criteria-preview";
import { criteriaHref, CriteriaLine } from "@/components/programmes/criteria-bar";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";
import { getCriteriaSet } from "@/lib/programmes/server/criteria-queries";

export const metadata: Metadata = { title: "Xem bộ tiêu chí như cán bộ" };

interface CriteriaPreviewPageProps {
  readonly params: Promise<{ readonly versionId: string; readonly code: string }>;
}

export default async function CriteriaPreviewPage({ params }: CriteriaPreviewPageProps) {
  const { actor } = await requireActor();
  const { versionId, code } = await params;
  const view = viewOf(await getCriteriaSet(actor, versionId));
  const group = decodeURIComponent(code);
  if (!view.content.groups.some((one) => one.code === group)) notFound();
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={view} part="Xem như cán bộ" />
      <div className="wrap">
        <CriteriaPreview
          content={view.content}
          group={group}
          hrefOf={(other) => criteriaHref(versionId, `/xem-truoc/${encodeURIComponent(other)}`)}
        />
      </div>
    </WorkPage>
  );
}
