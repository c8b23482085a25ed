import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { RightsPage } from "@/components/people/rights-page";
import { getRights } from "@/lib/committees/server/get-rights";
import { readDay } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { tidy } from "@/lib/core/text";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface RightsRouteProps {
  readonly params: Promise<{ readonly holdingId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Quyền theo người và ngày");

export default async function RightsRoute({ params, searchParams }: RightsRouteProps) {
  const { actor } = await requireActor();
  const { ngay } = await searchParams;
  const text = typeof ngay === "string" ? tidy(ngay).slice(0, 20) : "";
  const day = readDay(text);
  const view = viewOf(await getRights(actor, { holdingId: (await params).holdingId, day }));
  const state = stateOf(await readFormState(searchParams), "people.view-as");
  return (
    <WorkPage current="/quan-tri/nguoi-dung">
      <div className="wrap">
        <RightsPage
          view={view}
          asked={{ text, readable: text === "" || day !== null }}
          state={state}
          idempotencyKey={newId()}
        />
      </div>
    </WorkPage>
  );
}
