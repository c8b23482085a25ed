import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { OwnCertificatesPage } from "@/components/documents/own-certificates-page";
import { getOwnCertificates } from "@/lib/documents/server/get-own-certificates";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Chứng thư số của tôi");

export default async function CertificatesRoute({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const view = viewOf(await getOwnCertificates(actor, null));
  return (
    <WorkPage current="/ky">
      <div className="wrap">
        <OwnCertificatesPage view={view} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
