import { formPageMetadata } from "@/app/form-page-metadata";
import { notFound } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { Field } from "@/components/forms/field";
import { errorOf, stateOf, typed } from "@/components/forms/form-state";
import { ExtensionForm } from "@/components/programmes/extension-form";
import { isId, newId } from "@/lib/core/ids";
import { getMilestoneToExtend } from "@/lib/dossiers/server/get-extension-forms";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";

interface ExtendPlanProps {
  readonly params: Promise<{ readonly planVersionId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Gia hạn mốc của kế hoạch");

export default async function ExtendPlanPage({ params, searchParams }: ExtendPlanProps) {
  const { actor } = await requireActor();
  const { planVersionId } = await params;
  const { moc } = await searchParams;
  if (!isId(planVersionId) || typeof moc !== "string") notFound();
  const view = viewOf(await getMilestoneToExtend(actor, { planVersionId, milestoneKey: moc }));
  const state = stateOf(await readFormState(searchParams), "deadlines.extend-milestone");
  const home = `/ke-hoach/${planVersionId}`;
  return (
    <WorkPage current="/ke-hoach">
      <div className="wrap">
        <div className="head top measure-form">
          <ExtensionForm
            title="Gia hạn mốc của kế hoạch"
            subject={`${view.milestoneTitle}. ${view.planTitle}`}
            how={view.how}
            action="/api/deadlines/extend-milestone"
            here={`${home}/gia-han?moc=${encodeURIComponent(view.milestoneKey)}`}
            back={{ href: home, label: "Về kế hoạch" }}
            state={state}
            idempotencyKey={newId()}
          >
            <input type="hidden" name="planVersionId" value={view.planVersionId} />
            <input type="hidden" name="milestoneKey" value={view.milestoneKey} />
            <Field
              name="unitName"
              label="Chỉ cho một đơn vị (ngoại lệ)"
              hint="Ghi đủ tên đơn vị; để trống nếu gia hạn cho mọi đơn vị của kế hoạch"
              value={typed(state, "unitName")}
              error={errorOf(state, "unitName")}
            />
          </ExtensionForm>
        </div>
      </div>
    </WorkPage>
  );
}
