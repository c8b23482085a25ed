import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { DossierList } from "@/components/dossiers/dossier-list";
import { refusalWords } from "@/components/dossiers/officer-message";
import { ErrorSummary } from "@/components/forms/error-summary";
import { stateOf } from "@/components/forms/form-state";
import { FilterNotice, ListFilters } from "@/components/reports/saved-filters";
import { pageNumber } from "@/lib/core/page";
import { DOSSIER_STATUSES } from "@/lib/dossiers/domain/workflow";
import { listDossiers } from "@/lib/dossiers/server/list-dossiers";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listSavedFilters } from "@/lib/reports/server/list-saved-filters";

export const generateMetadata = formPageMetadata("Hồ sơ");

const DUE = { "sap-den": "soon", "qua-han": "overdue" } as const;
const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

export default async function DossiersPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { q, "trang-thai": status, han, trang } = await searchParams;
  const filter = {
    text: textOf(q).trim().slice(0, 100),
    status: DOSSIER_STATUSES.find((known) => known === status) ?? null,
    due: han === "sap-den" || han === "qua-han" ? DUE[han] : null,
    page: pageNumber(textOf(trang)),
  };
  const view = viewOf(await listDossiers(actor, filter));
  const saved = viewOf(await listSavedFilters(actor, { list: "dossiers" }));
  const state = await readFormState(searchParams);
  const opening = stateOf(state, "dossiers.open-dossier");
  const asked = { list: "dossiers", text: filter.text, status: filter.status, due: filter.due } as const;
  return (
    <WorkPage current="/ho-so">
      <div className="wrap">
        <FilterNotice state={state} />
        <ErrorSummary state={opening} refusalMessage={refusalWords(opening)} />
        <div className="head top">
          <h1>Hồ sơ</h1>
        </div>
        <ListFilters saved={saved} filter={asked} state={state} />
        <DossierList view={view} filter={filter} />
      </div>
    </WorkPage>
  );
}
