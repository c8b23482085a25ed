import type { Metadata } from "next";
import { WorkPage } from "@/app/(work)/work-page";
import { CountedUnitsPage } from "@/components/dossiers/counted-units-page";
import { DossierBar } from "@/components/dossiers/dossier-bar";
import { pageNumber } from "@/lib/core/page";
import { getCountedUnits } from "@/lib/dossiers/server/get-counted-units";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const metadata: Metadata = { title: "Các đơn vị tính vào tiêu chí" };

interface CountedUnitsRouteProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export default async function CountedUnitsRoute({ params, searchParams }: CountedUnitsRouteProps) {
  const { actor } = await requireActor();
  const { dossierId } = await params;
  const { trang } = await searchParams;
  const page = pageNumber(typeof trang === "string" ? trang : undefined);
  const view = viewOf(await getCountedUnits(actor, { dossierId, page }));
  return (
    <WorkPage current="/ho-so">
      <DossierBar head={view.head} />
      <div className="wrap">
        <CountedUnitsPage view={view} />
      </div>
    </WorkPage>
  );
}
