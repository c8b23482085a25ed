import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { OpenPlans, PrimaryPlanAct } from "@/components/registrations/open-plans";
import { RegistrationBanner } from "@/components/registrations/registration-banner";
import { RegistrationList } from "@/components/registrations/registration-list";
import { FilterNotice, ListFilters } from "@/components/reports/saved-filters";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { holds } from "@/lib/core/actor";
import { pageNumber } from "@/lib/core/page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { DUE_BOXES } from "@/lib/registrations/contract";
import { REGISTRATION_STATUSES } from "@/lib/registrations/domain/workflow";
import { listRegistrations } from "@/lib/registrations/server/list-registrations";
import { listSavedFilters } from "@/lib/reports/server/list-saved-filters";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

export const generateMetadata = formPageMetadata("Đăng ký");

const textOf = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.slice(0, 100) : "";

export default async function RegistrationsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { q, loai, han, trang, "trang-thai": status, "ke-hoach": plan } = await searchParams;
  const filter = {
    text: textOf(q),
    status: REGISTRATION_STATUSES.find((known) => known === status) ?? null,
    unitClass: UNIT_CLASSES.find((known) => known === loai) ?? null,
    planKey: textOf(plan) || null,
    due: DUE_BOXES.find((known) => known === han) ?? null,
  };
  const view = viewOf(await listRegistrations(actor, { ...filter, page: pageNumber(textOf(trang)) }));
  const saved = viewOf(await listSavedFilters(actor, { list: "registrations" }));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/dang-ky">
      <div className="wrap">
        <FilterNotice state={state} />
        <RegistrationBanner state={state} />
        <div className="head top head-row">
          <h1>Đăng ký</h1>
          <PrimaryPlanAct plans={view.plans} />
        </div>
        <section className="sp5">
          <h2>Kế hoạch đang thực hiện</h2>
          {view.plans.length > 0 ? (
            <OpenPlans plans={view.plans} />
          ) : (
            <EmptyState>Hôm nay không có kế hoạch nào đang thực hiện trên địa bàn của đồng chí.</EmptyState>
          )}
        </section>
        {holds(actor, "result.enter") ? (
          <p className="sp4">
            <TextLink href="/ket-qua">Kết quả các năm trước, nhập từ giấy</TextLink>
          </p>
        ) : null}
        <ListFilters saved={saved} filter={{ list: "registrations", ...filter }} state={state} />
        <RegistrationList view={view} filter={{ ...filter, page: view.page.page }} today={actor.today} />
      </div>
    </WorkPage>
  );
}
