import type { Metadata } from "next";
import { registrationOf, type RegistrationRouteProps } from "@/app/(work)/dang-ky/registration-route";
import { WorkPage } from "@/app/(work)/work-page";
import { pageTitle } from "@/components/forms/page-title";
import { ActForm } from "@/components/registrations/act-form";
import { newId } from "@/lib/core/ids";
import { readFormState, type SearchParams } from "@/lib/platform/http/page-session";
import type { ActView } from "@/lib/registrations/contract";

interface ActPageProps extends RegistrationRouteProps {
  readonly act: ActView["act"];
}

/** The page before an act on a registration. */
export async function ActPage({ act, params, searchParams }: ActPageProps) {
  const { view } = await registrationOf(params);
  return (
    <WorkPage current="/dang-ky">
      <ActForm act={act} view={view} state={await readFormState(searchParams)} idempotencyKey={newId()} />
    </WorkPage>
  );
}

export const actMetadata = async (title: string, searchParams: SearchParams): Promise<Metadata> => ({
  title: pageTitle(title, await readFormState(searchParams)),
});
