import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { ReadersPage } from "@/components/dossiers/readers-page";
import { pageNumber } from "@/lib/core/page";
import { getReaders } from "@/lib/dossiers/server/get-readers";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const metadata: Metadata = { title: "Ai đã xem hồ sơ này" };

interface ReadersRoutePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export default async function ReadersRoutePage({ params, searchParams }: ReadersRoutePageProps) {
  const { actor } = await requireActor();
  const { dossierId } = await params;
  const { trang } = await searchParams;
  const page = pageNumber(typeof trang === "string" ? trang : undefined);
  const view = viewOf(await getReaders(actor, { dossierId, page }));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} tab="history" />
      <div className="wrap">
        <ReadersPage view={view} />
      </div>
    </WorkPage>
  );
}
