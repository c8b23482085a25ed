import { redirect } from "next/navigation";
import { WorkPage } from "@/app/(work)/work-page";
import { Candidates } from "@/components/registrations/candidates";
import { isId } from "@/lib/core/ids";
import { pageNumber } from "@/lib/core/page";
import { requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { listCandidates } from "@/lib/registrations/server/list-candidates";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

const textOf = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value.slice(0, 100) : "";

/** Units of one plan to choose from; the same page for a committee that selects and an officer who registers. */
export async function ChooseUnits({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await requireActor();
  const { q, loai, trang, "ke-hoach": planVersionId, "don-vi": chosen } = await searchParams;
  const id = textOf(planVersionId);
  if (!isId(id)) redirect("/dang-ky");
  const filter = {
    planVersionId: id,
    text: textOf(q),
    unitClass: UNIT_CLASSES.find((known) => known === loai) ?? null,
    page: pageNumber(textOf(trang)),
  };
  const view = viewOf(await listCandidates(actor, filter));
  return (
    <WorkPage current="/dang-ky">
      <Candidates view={view} filter={filter} chosen={[chosen ?? []].flat()} />
    </WorkPage>
  );
}
