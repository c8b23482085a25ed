import { formPageMetadata } from "@/app/form-page-metadata";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { DelegationForm } from "@/components/people/delegation-form";
import { getDelegationForm } from "@/lib/committees/server/list-delegations";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface AddDelegationProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Ghi ủy quyền");

export default async function AddDelegationPage({ searchParams }: AddDelegationProps) {
  const { actor } = await requireActor();
  const { tu } = await searchParams;
  if (typeof tu !== "string") notFound();
  const view = viewOf(await getDelegationForm(actor, tu));
  const state = stateOf(await readFormState(searchParams), "people.record-delegation");
  return (
    <WorkPage current="/quan-tri/nguoi-dung">
      <div className="wrap">
        <div className="head top measure-form">
          <DelegationForm view={view} state={state} idempotencyKey={newId()} />
        </div>
      </div>
    </WorkPage>
  );
}
