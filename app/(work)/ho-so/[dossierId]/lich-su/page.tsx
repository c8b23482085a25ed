import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { HistoryPage } from "@/components/dossiers/history-page";
import { getHistory } from "@/lib/dossiers/server/get-history";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const metadata: Metadata = { title: "Lịch sử hồ sơ" };

interface HistoryRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export default async function HistoryRoutePage({ params, searchParams }: HistoryRoutePageProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getHistory(actor, (await params).dossierId));
  const { "so-sanh": compare } = await searchParams;
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} tab="history" />
      <div className="wrap">
        <HistoryPage view={view} compare={compare === "1"} />
      </div>
    </WorkPage>
  );
}
