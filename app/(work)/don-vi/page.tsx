import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { FilterNotice, ListFilters } from "@/components/reports/saved-filters";
import { LinkButton } from "@/components/ui/link-button";
import { UnitList } from "@/components/units/unit-list";
import { pageNumber } from "@/lib/core/page";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listSavedFilters } from "@/lib/reports/server/list-saved-filters";
import { listUnits } from "@/lib/reports/server/list-units";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

export const generateMetadata = formPageMetadata("Đơn vị trên địa bàn");

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

export default async function UnitsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { q, loai, "dang-ky": registered, trang } = await searchParams;
  const filter = {
    text: textOf(q).slice(0, 100),
    kind: UNIT_CLASSES.find((kind) => kind === loai) ?? null,
    unregistered: registered === "chua",
  };
  const view = viewOf(await listUnits(actor, { ...filter, page: pageNumber(textOf(trang)) }));
  const saved = viewOf(await listSavedFilters(actor, { list: "units" }));
  const state = await readFormState(searchParams);
  return (
    <WorkPage current="/don-vi">
      <div className="wrap">
        <FilterNotice state={state} />
        <div className="head top head-row">
          <h1>Đơn vị trên địa bàn</h1>
          {view.canAdd && view.rows.length > 0 ? (
            <LinkButton href="/don-vi/them">Thêm đơn vị</LinkButton>
          ) : null}
        </div>
        <ListFilters saved={saved} filter={{ list: "units", ...filter }} state={state} />
        <UnitList view={view} filter={{ ...filter, page: view.page }} />
      </div>
    </WorkPage>
  );
}
