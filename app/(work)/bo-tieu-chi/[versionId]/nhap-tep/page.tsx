import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { pageTitle } from "@/components/forms/page-title";
import { CriteriaLine } from "@/components/programmes/criteria-bar";
import { ImportCriteriaForm } from "@/components/programmes/import-criteria-form";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getCriteriaImport } from "@/lib/programmes/server/criteria-queries";

interface ImportPageProps {
  readonly params: Promise<{ readonly versionId: string }>;
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: ImportPageProps): Promise<Metadata> {
  return { title: pageTitle("Nhập tiêu chí từ bảng tính", await readFormState(searchParams)) };
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getCriteriaImport(actor, (await params).versionId));
  return (
    <WorkPage current="/bo-tieu-chi">
      <CriteriaLine view={view} part="Nhập từ tệp" />
      <div className="wrap">
        <ImportCriteriaForm view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
