import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { FilterNotice, FilterWork } from "@/components/reports/saved-filters";
import { Worklist } from "@/components/reports/worklist";
import { pageNumber } from "@/lib/core/page";
import { formatDate } from "@/lib/core/text";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { WORKLIST_BOXES } from "@/lib/reports/contract";
import { getWorklist, urgencyNamed } from "@/lib/reports/server/get-worklist";

export const metadata: Metadata = { title: "Việc của tôi" };

interface WorklistPageProps {
  readonly searchParams: SearchParams;
}

export default async function WorklistPage({ searchParams }: WorklistPageProps) {
  const { actor } = await requireActor();
  const { hop, han, trang } = await searchParams;
  const urgency = typeof han === "string" ? urgencyNamed(han) : null;
  const box = WORKLIST_BOXES.find((known) => known === hop) ?? "chua-xu-ly";
  const page = pageNumber(typeof trang === "string" ? trang : undefined);
  const view = viewOf(await getWorklist(actor, { box, urgency, page }));
  return (
    <WorkPage current="/viec-cua-toi">
      <div className="wrap">
        <FilterNotice state={await readFormState(searchParams)} />
        <div className="head top head-row">
          <h1>Việc của tôi</h1>
          <p className="s dim nowrap">Ngày {formatDate(view.today)}</p>
        </div>
        <Worklist view={view} urgency={urgency} />
        <FilterWork saved={view.savedFilters} />
      </div>
    </WorkPage>
  );
}
