import { formPageMetadata } from "@/app/form-page-metadata";
import { WorkPage } from "@/app/(work)/work-page";
import { FilterPage } from "@/components/reports/saved-filters";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { getSavedFilter } from "@/lib/reports/server/list-saved-filters";

interface SavedFilterPageProps {
  readonly params: Promise<{ readonly filterId: string }>;
  readonly searchParams: SearchParams;
}

export const generateMetadata = formPageMetadata("Bộ lọc đã lưu");

export default async function SavedFilterPage({ params, searchParams }: SavedFilterPageProps) {
  const { actor } = await requireActor();
  const saved = viewOf(await getSavedFilter(actor, await params));
  return (
    <WorkPage current="/viec-cua-toi">
      <div className="wrap">
        <FilterPage saved={saved} state={await readFormState(searchParams)} />
      </div>
    </WorkPage>
  );
}
