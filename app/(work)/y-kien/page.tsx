import { WorkPage } from "@/app/(work)/work-page";
import { RequestList } from "@/components/opinions/request-list";
import { listOpinionRequests } from "@/lib/dossiers/server/list-opinion-requests";
import { requireActor, viewOf } from "@/lib/platform/http/page-session";

export const metadata = { title: "Ý kiến phối hợp" };

/** What the person's body was asked. */
export default async function Page() {
  const { actor } = await requireActor();
  const requests = viewOf(await listOpinionRequests(actor, null));
  return (
    <WorkPage current="/viec-cua-toi">
      <div className="wrap">
        <div className="head top">
          <h1>Ý kiến phối hợp</h1>
          <p className="dim">{actor.bodyName}</p>
        </div>
        <RequestList requests={requests} />
      </div>
    </WorkPage>
  );
}
