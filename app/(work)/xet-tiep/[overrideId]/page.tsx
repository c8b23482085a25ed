import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { OverridePage } from "@/components/registrations/override-page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getOverride } from "@/lib/registrations/server/override-queries";

interface OverrideRoutePageProps {
  readonly params: Promise<{ readonly overrideId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Cho xét tiếp");

export default async function OverrideRoutePage({ params, searchParams }: OverrideRoutePageProps) {
  const { actor } = await requireActor();
  const { overrideId } = await params;
  const view = viewOf(await getOverride(actor, overrideId));
  return (
    <WorkPage current="/dang-ky">
      <OverridePage view={view} state={await readFormState(searchParams)} />
    </WorkPage>
  );
}
