import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { UnitDelegations } from "@/components/units/unit-delegations";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getUnitDelegations } from "@/lib/units/server/get-unit-delegations";

interface UnitDelegationsPageProps {
  readonly params: Promise<{ readonly unitId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Ủy quyền quản lý");

export default async function UnitDelegationsPage({ params, searchParams }: UnitDelegationsPageProps) {
  const { actor } = await requireActor();
  const { unitId } = await params;
  const view = viewOf(await getUnitDelegations(actor, unitId));
  return (
    <WorkPage current="/don-vi">
      <UnitDelegations view={view} state={await readFormState(searchParams)} />
    </WorkPage>
  );
}
