import { formPageMetadata } from "@/app/form-page-metadata";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { WorkingDateForm } from "@/components/demo/working-date-form";
import { stateOf } from "@/components/forms/form-state";
import { newId } from "@/lib/core/ids";
import { MOVE_WORKING_DATE } from "@/lib/demo/server/demo-posts";
import { readFormState, requireActor, type SearchParams } from "@/lib/platform/http/page-session";

interface WorkingDatePageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Đổi ngày làm việc");

export default async function WorkingDatePage({ searchParams }: WorkingDatePageProps) {
  const { actor, tenant } = await requireActor();
  if (!tenant.isDemo) notFound();
  return (
    <WorkPage current="/viec-cua-toi">
      <div className="wrap">
        <div className="head top measure-form">
          <WorkingDateForm
            workingDate={actor.today}
            state={stateOf(await readFormState(searchParams), MOVE_WORKING_DATE)}
            idempotencyKey={newId()}
          />
        </div>
      </div>
    </WorkPage>
  );
}
