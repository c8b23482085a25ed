import { formPageMetadata } from "@/app/form-page-metadata";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { UnitAddedBanner } from "@/components/units/unit-added-banner";
import { UnitPage } from "@/components/units/unit-page";
import { isId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getUnitPage } from "@/lib/reports/server/get-unit-page";

export const generateMetadata = formPageMetadata("Đơn vị");

interface UnitRoutePageProps {
  readonly params: Promise<{ readonly unitId: string }>;
  readonly searchParams: SearchParams;
}

export default async function UnitRoutePage({ params, searchParams }: UnitRoutePageProps) {
  const { actor } = await requireActor();
  const { unitId } = await params;
  if (!isId(unitId)) notFound();
  const view = viewOf(await getUnitPage(actor, unitId));
  return (
    <WorkPage current="/don-vi">
      <UnitAddedBanner state={await readFormState(searchParams)} />
      <UnitPage view={view} />
    </WorkPage>
  );
}
