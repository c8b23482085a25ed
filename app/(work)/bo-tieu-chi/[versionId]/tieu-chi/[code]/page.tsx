import { formPageMetadata } from "@/app/form-page-metadata";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { CriteriaLine } from "@/components/programmes/criteria-bar";
import { DraftCriterionForm } from "@/components/programmes/draft-criterion-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCriteriaDraft } from "@/lib/programmes/server/criteria-queries";

interface DraftCriterionPageProps {
  readonly params: Promise<{ readonly versionId: string; readonly code: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Tiêu chí");

/** `/tieu-chi/moi?nhom=…` adds one to a group. */
export default async function DraftCriterionPage({ params, searchParams }: DraftCriterionPageProps) {
  const { actor } = await requireActor();
  const { versionId, code } = await params;
  const { nhom } = await searchParams;
  const view = viewOf(await getCriteriaDraft(actor, versionId));
  const { groups } = view.content;
  const wanted = code === "moi" ? null : decodeURIComponent(code);
  const group = groups.find((one) =>
    wanted === null ? one.code === nhom : one.criteria.some((criterion) => criterion.code === wanted),
  );
  if (!group) notFound();
  const criterion = group.criteria.find((one) => one.code === wanted) ?? null;
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={view} />
      <div className="wrap">
        <div className="head top measure-form">
          <DraftCriterionForm
            view={view}
            group={group}
            criterion={criterion}
            state={await readFormState(searchParams)}
          />
        </div>
      </div>
    </WorkPage>
  );
}
