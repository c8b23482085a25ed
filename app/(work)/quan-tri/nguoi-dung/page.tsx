import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { PeopleList } from "@/components/people/people-list";
import { listPeople } from "@/lib/committees/server/list-people";
import { pageNumber } from "@/lib/core/page";
import { settings } from "@/lib/platform/config/environment";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Người dùng");

const addressOf = (path: unknown): string | null =>
  typeof path === "string" ? new URL(path, settings().NEXTAUTH_URL).href : null;

export default async function PeoplePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { q, trang } = await searchParams;
  const text = typeof q === "string" ? q.slice(0, 100) : "";
  const page = pageNumber(typeof trang === "string" ? trang : undefined);
  const view = viewOf(await listPeople(actor, { text, page }));
  const state = await readFormState(searchParams);
  const added = stateOf(state, "people.add")?.success;
  const reset = stateOf(state, "people.reset-sign-in")?.success;
  return (
    <WorkPage current="/quan-tri/nguoi-dung">
      <div className="wrap">
        <PeopleList
          view={view}
          added={added ? { fullName: String(added.fullName), link: addressOf(added.link) } : null}
          resetDone={reset ? { fullName: String(reset.fullName), link: addressOf(reset.link) ?? "" } : null}
          rowState={stateOf(state, "people.end-holding") ?? stateOf(state, "people.reset-sign-in")}
        />
      </div>
    </WorkPage>
  );
}
