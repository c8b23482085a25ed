import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { SignBanner } from "@/components/recognition/sign-banner";
import { ToSign } from "@/components/recognition/to-sign";
import { TextLink } from "@/components/ui/text-link";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getToSign } from "@/lib/recognition/server/get-to-sign";

export const generateMetadata = formPageMetadata("Chờ ký");

export default async function ToSignPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const view = viewOf(await getToSign(actor, null));
  return (
    <WorkPage current="/ky">
      <div className="wrap">
        <SignBanner state={await readFormState(searchParams)} />
        <div className="head top">
          <h1>Chờ ký</h1>
        </div>
        <ToSign view={view} />
        <p className="sp5">
          <TextLink href="/chung-thu-so">Chứng thư số của tôi</TextLink>
        </p>
      </div>
    </WorkPage>
  );
}
