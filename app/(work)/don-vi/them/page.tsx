import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { AddUnitForm } from "@/components/units/add-unit-form";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { MANAGING_LEVEL_LABELS } from "@/lib/units/domain/management";
import { listGrounds } from "@/lib/units/server/list-grounds";

interface AddUnitPageProps {
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Thêm đơn vị");

export default async function AddUnitPage({ searchParams }: AddUnitPageProps) {
  const { actor } = await requireActor();
  const grounds = viewOf(await listGrounds(actor, null));
  return (
    <WorkPage current="/don-vi">
      <div className="wrap">
        <div className="head top measure-form">
          <AddUnitForm
            state={stateOf(await readFormState(searchParams), "units.add")}
            idempotencyKey={newId()}
            grounds={grounds}
            managingText={`Đơn vị do ${MANAGING_LEVEL_LABELS[actor.level]} quản lý theo thẩm quyền. Đơn vị của cấp khác do công an cấp đó thêm vào sổ.`}
          />
        </div>
      </div>
    </WorkPage>
  );
}
