import { formPageMetadata } from "@/app/form-page-metadata";
import { registrationOf, type RegistrationRouteProps } from "@/app/(work)/dang-ky/registration-route";
import { WorkPage } from "@/app/(work)/work-page";
import { RegistrationBanner } from "@/components/registrations/registration-banner";
import { RegistrationHead, RegistrationPage } from "@/components/registrations/registration-page";
import { newId } from "@/lib/core/ids";
import { readFormState } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Đăng ký");

export default async function RegistrationRoutePage({ params, searchParams }: RegistrationRouteProps) {
  const { view } = await registrationOf(params);
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/dang-ky">
      <RegistrationHead view={view} />
      <div className="wrap">
        <RegistrationBanner state={state} />
      </div>
      <RegistrationPage view={view} state={state} idempotencyKey={newId()} />
    </WorkPage>
  );
}
