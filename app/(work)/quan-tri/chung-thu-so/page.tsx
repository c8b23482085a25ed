import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { TrustPage } from "@/components/documents/trust-page";
import { getTrust } from "@/lib/documents/server/get-trust";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Nơi cấp chứng thư số");

export default async function TrustRoute({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const view = viewOf(await getTrust(actor, null));
  return (
    <WorkPage current="/quan-tri/nguoi-dung">
      <div className="wrap">
        <TrustPage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
