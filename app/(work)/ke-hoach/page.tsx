import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { stateOf } from "@/components/forms/form-state";
import { PlanList } from "@/components/programmes/plan-list";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listPlans } from "@/lib/programmes/server/plan-queries";

export const generateMetadata = formPageMetadata("Kế hoạch");

export default async function PlansPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { plans, canEdit } = viewOf(await listPlans(actor, null));
  const discarded = stateOf(await readFormState(searchParams), "programmes.discard-plan-draft");
  return (
    <WorkPage current="/ke-hoach">
      <div className="wrap">
        {discarded?.success ? <Banner title="Đã bỏ bản nháp." /> : null}
        <div className="head top head-row">
          <h1>Kế hoạch</h1>
          {canEdit ? <LinkButton href="/ke-hoach/moi">Lập kế hoạch mới</LinkButton> : null}
        </div>
        <p className="lead">
          Mỗi điều đều kèm đoạn của kế hoạch; điều kế hoạch không nêu được ghi rõ.
          {canEdit ? " Kế hoạch năm sau lập từ kế hoạch năm nay: mở kế hoạch, xem cuối trang." : ""}
        </p>
        <PlanList plans={plans} />
        {canEdit ? (
          <p className="sp4">
            <TextLink href="/ke-hoach/nhap-tep">Nhập kế hoạch từ tệp</TextLink>
          </p>
        ) : null}
        <p className="sp4">
          <TextLink href="/bo-tieu-chi">Bộ tiêu chí của tỉnh</TextLink>
        </p>
        <p className="sp4">
          <TextLink href="/lich-lam-viec">Lịch làm việc, ngày nghỉ lễ của tỉnh</TextLink>
        </p>
      </div>
    </WorkPage>
  );
}
