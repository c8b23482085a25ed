import { formPageMetadata } from "@/app/form-page-metadata";
import {
  paperOf,
  type PaperRouteProps,
} from "@/app/(work)/dang-ky/[registrationId]/giay-to/[ma]/paper-route";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { PaperForm } from "@/components/registrations/paper-form";
import { newId } from "@/lib/core/ids";
import { readFormState } from "@/lib/platform/http/page-session";

export const generateMetadata = formPageMetadata("Giấy tờ đăng ký");

export default async function PaperPage({ params, searchParams }: PaperRouteProps) {
  const { view } = await paperOf(params);
  const state = stateOf(await readFormState(searchParams), "registration.save-paper");
  return (
    <WorkPage current="/dang-ky">
      <PaperForm view={view} state={state} idempotencyKey={newId()} />
    </WorkPage>
  );
}
