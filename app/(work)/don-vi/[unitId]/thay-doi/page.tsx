import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { UnitChange } from "@/components/units/unit-change";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getUnitChange } from "@/lib/units/server/get-unit-change";

interface UnitChangePageProps {
  readonly params: Promise<{ readonly unitId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Ghi thay đổi của đơn vị");

export default async function UnitChangePage({ params, searchParams }: UnitChangePageProps) {
  const { actor } = await requireActor();
  const { unitId } = await params;
  const view = viewOf(await getUnitChange(actor, unitId));
  return (
    <WorkPage current="/don-vi">
      <UnitChange view={view} state={await readFormState(searchParams)} />
    </WorkPage>
  );
}
