import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { OverrideForm } from "@/components/registrations/override-form";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getOverrideForm } from "@/lib/registrations/server/override-queries";

interface ProposeOverridePageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Đề nghị cho xét tiếp");

const textOf = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.slice(0, 100) : "";

export default async function ProposeOverridePage({ searchParams }: ProposeOverridePageProps) {
  const { actor } = await requireActor();
  const { "don-vi": unit, "ke-hoach": plan, "dieu-kien": line } = await searchParams;
  const view = viewOf(
    await getOverrideForm(actor, { unitId: textOf(unit), planVersionId: textOf(plan), line: textOf(line) }),
  );
  return (
    <WorkPage current="/dang-ky">
      <div className="wrap">
        <div className="head top measure-form">
          <OverrideForm
            view={view}
            state={stateOf(await readFormState(searchParams), "registration.propose-override")}
            idempotencyKey={newId()}
          />
        </div>
      </div>
    </WorkPage>
  );
}
