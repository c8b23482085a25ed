import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { PaperResultPage } from "@/components/results/paper-result-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getPaperResult } from "@/lib/results/server/paper-result-queries";

interface ResultRoutePageProps {
  readonly params: Promise<{ readonly resultId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Kết quả nhập từ giấy");

export default async function ResultRoutePage({ params, searchParams }: ResultRoutePageProps) {
  const { actor } = await requireActor();
  const { resultId } = await params;
  const view = viewOf(await getPaperResult(actor, resultId));
  return (
    <WorkPage current="/ket-qua">
      <PaperResultPage view={view} state={await readFormState(searchParams)} />
    </WorkPage>
  );
}
