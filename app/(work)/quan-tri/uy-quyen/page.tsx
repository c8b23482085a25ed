import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DelegationList } from "@/components/people/delegation-list";
import { listDelegations } from "@/lib/committees/server/list-delegations";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface DelegationsProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Ủy quyền");

export default async function DelegationsPage({ searchParams }: DelegationsProps) {
  const { actor } = await requireActor();
  const rows = viewOf(await listDelegations(actor, null));
  return (
    <WorkPage current="/quan-tri/nguoi-dung">
      <div className="wrap">
        <DelegationList rows={rows} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
