import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { RecognitionList } from "@/components/recognition/recognition-list";
import { pageNumber } from "@/lib/core/page";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { RECOGNITION_STATUSES } from "@/lib/recognition/domain/public-facts";
import { listRecognitions } from "@/lib/recognition/server/list-recognitions";

export const metadata: Metadata = { title: "Kết quả công nhận" };

export default async function RecognitionsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const asked = await searchParams;
  const text = (name: string): string => {
    const value = asked[name];
    return typeof value === "string" ? value.trim().slice(0, 100) : "";
  };
  const filter = {
    status: RECOGNITION_STATUSES.find((known) => known === text("tinh-trang")) ?? null,
    search: text("tim"),
  };
  const view = viewOf(await listRecognitions(actor, { filter, page: pageNumber(text("trang")) }));
  return (
    <WorkPage current="/quyet-dinh">
      <div className="wrap">
        <div className="head top">
          <h1>Kết quả công nhận</h1>
        </div>
        <RecognitionList view={view} />
      </div>
    </WorkPage>
  );
}
