import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { AddPersonForm } from "@/components/people/add-person-form";
import { listSeats } from "@/lib/committees/server/list-people";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface AddPersonPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Thêm người");

export default async function AddPersonPage({ searchParams }: AddPersonPageProps) {
  const { actor } = await requireActor();
  const seats = viewOf(await listSeats(actor, null));
  const state = stateOf(await readFormState(searchParams), "people.add");
  return (
    <WorkPage current="/quan-tri/nguoi-dung">
      <div className="wrap">
        <div className="head top measure-form">
          <AddPersonForm state={state} idempotencyKey={newId()} seats={seats} />
        </div>
      </div>
    </WorkPage>
  );
}
