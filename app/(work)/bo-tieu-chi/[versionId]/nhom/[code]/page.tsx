import { formPageMetadata } from "@/app/form-page-metadata";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { CriteriaLine } from "@/components/programmes/criteria-bar";
import { DraftGroupForm } from "@/components/programmes/draft-group-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCriteriaDraft } from "@/lib/programmes/server/criteria-queries";

interface DraftGroupPageProps {
  readonly params: Promise<{ readonly versionId: string; readonly code: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Nhóm tiêu chí");

/** `/nhom/moi` adds one. */
export default async function DraftGroupPage({ params, searchParams }: DraftGroupPageProps) {
  const { actor } = await requireActor();
  const { versionId, code } = await params;
  const view = viewOf(await getCriteriaDraft(actor, versionId));
  const group = view.content.groups.find((one) => one.code === decodeURIComponent(code)) ?? null;
  if (!group && code !== "moi") notFound();
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={view} />
      <div className="wrap">
        <div className="head top measure-form">
          <DraftGroupForm view={view} group={group} state={await readFormState(searchParams)} />
        </div>
      </div>
    </WorkPage>
  );
}
