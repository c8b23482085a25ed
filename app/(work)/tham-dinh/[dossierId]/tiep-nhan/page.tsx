import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DeskErrors } from "@/components/appraisal/desk-errors";
import { DeskHead } from "@/components/appraisal/desk-head";
import { Intake } from "@/components/appraisal/intake";
import { ReviewBanner } from "@/components/appraisal/review-banner";
import { stateOf } from "@/components/forms/form-state";
import { BackLink } from "@/components/ui/back-link";
import { newId } from "@/lib/core/ids";
import { getAppraisalDesk } from "@/lib/dossiers/server/get-appraisal-desk";
import { intakeSlip } from "@/lib/dossiers/domain/intake-slip";
import { getIntakeSlip } from "@/lib/dossiers/server/get-intake-slip";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface IntakePageProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Tiếp nhận hồ sơ");

export default async function IntakePage({ params, searchParams }: IntakePageProps) {
  const { actor, tenant } = await requireActor();
  const view = viewOf(await getAppraisalDesk(actor, await params));
  const slip = view.receivedOn === null ? null : await getIntakeSlip(actor, view.dossierId);
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/tham-dinh">
      <DeskHead view={view} />
      <div className="wrap">
        <DeskErrors view={view} state={state} />
        <ReviewBanner state={state} />
        <BackLink href="/tham-dinh" label="Hồ sơ chờ thẩm định" />
        <div className="head top">
          <Intake
            view={view}
            receiveState={stateOf(state, "dossiers.receive-dossier")}
            declineState={stateOf(state, "dossiers.decline-intake")}
            keys={{ receive: newId(), decline: newId() }}
            slip={slip?.ok ? intakeSlip(slip.value, tenant) : null}
          />
        </div>
      </div>
    </WorkPage>
  );
}
