import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { ExtensionForm } from "@/components/programmes/extension-form";
import { newId } from "@/lib/core/ids";
import { getStepToExtend } from "@/lib/dossiers/server/get-extension-forms";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface ExtendDossierProps {
  readonly params: Promise<{ readonly dossierId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Gia hạn xử lý hồ sơ");

export default async function ExtendDossierPage({ params, searchParams }: ExtendDossierProps) {
  const { actor } = await requireActor();
  const { dossierId } = await params;
  const view = viewOf(await getStepToExtend(actor, dossierId));
  const home = `/ho-so/${dossierId}`;
  return (
    <WorkPage current="/ho-so">
      <div className="wrap">
        <div className="head top measure-form">
          <ExtensionForm
            title="Gia hạn xử lý hồ sơ"
            subject={`${view.unitName}, hồ sơ ${view.code}, đang ở ${view.bodyName}`}
            how={view.how}
            action="/api/deadlines/extend-step"
            here={`${home}/gia-han`}
            back={{ href: home, label: "Về hồ sơ" }}
            state={stateOf(await readFormState(searchParams), "deadlines.extend-step")}
            idempotencyKey={newId()}
            revision={view.revision}
          >
            <input type="hidden" name="dossierId" value={view.dossierId} />
          </ExtensionForm>
        </div>
      </div>
    </WorkPage>
  );
}
