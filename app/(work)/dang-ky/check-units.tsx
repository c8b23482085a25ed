import { WorkPage } from "@/app/(work)/work-page";
import { EntryCheck } from "@/components/registrations/entry-check";
import { newId } from "@/lib/core/ids";
import { readFormState, requireActor, viewOf, type SearchParams } from "@/lib/platform/http/page-session";
import { checkEntry } from "@/lib/registrations/server/check-entry";

interface CheckUnitsProps {
  readonly searchParams: SearchParams;
  /** `/dang-ky/moi` or `/dang-ky/lua-chon`. */
  readonly base: string;
}

/** The page before units are chosen or registered: everything once more, one button. */
export async function CheckUnits({ searchParams, base }: CheckUnitsProps) {
  const { actor } = await requireActor();
  const { "ke-hoach": plan, "don-vi": chosen } = await searchParams;
  const planVersionId = typeof plan === "string" ? plan : "";
  const unitIds = [chosen ?? []].flat();
  const view = viewOf(await checkEntry(actor, { planVersionId, unitIds }));
  const parameters = new URLSearchParams({ "ke-hoach": planVersionId });
  for (const unitId of unitIds) parameters.append("don-vi", unitId);
  return (
    <WorkPage current="/dang-ky">
      <EntryCheck
        view={view}
        state={await readFormState(searchParams)}
        idempotencyKey={newId()}
        address={`${base}/kiem-tra?${parameters.toString()}`}
        backHref={`${base}?${parameters.toString()}`}
      />
    </WorkPage>
  );
}
