import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { HandOverPage } from "@/components/people/hand-over-page";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getHandOver } from "@/lib/reports/server/get-hand-over";

interface HandOverRouteProps {
  readonly params: Promise<{ readonly holdingId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Bàn giao công việc");

export default async function HandOverRoute({ params, searchParams }: HandOverRouteProps) {
  const { actor } = await requireActor();
  const view = viewOf(await getHandOver(actor, (await params).holdingId));
  const state = stateOf(await readFormState(searchParams), "people.hand-over");
  return (
    <WorkPage current="/quan-tri/nguoi-dung">
      <div className="wrap">
        <div className="head top measure-form">
          <HandOverPage view={view} state={state} idempotencyKey={newId()} />
        </div>
      </div>
    </WorkPage>
  );
}
