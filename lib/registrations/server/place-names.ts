import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import { placeNamesOf } from "@/lib/units/server/place-names";

/** «xã Phước Hậu», without what lies above it. */
export const THE_PLACE_ITSELF = 1;

/** The place of one registered unit, as it was on the day it was entered. */
export async function placeNameOfVersion(
  tx: TenantTx,
  { unitVersionId, madeOn }: { readonly unitVersionId: string; readonly madeOn: Date },
): Promise<string> {
  const version = await tx.unitVersion.findFirst({
    where: { id: unitVersionId },
    select: { groundUnitId: true, parentUnitId: true },
  });
  const placeId = version?.groundUnitId ?? version?.parentUnitId ?? null;
  const place = { key: "one", placeId, on: fromDateColumn(madeOn) };
  const names = await placeNamesOf(tx, [place], THE_PLACE_ITSELF);
  return names.get("one") ?? "";
}

/** Short names of the tenant's bodies by their whole ones: «Ban Chỉ đạo huyện Ninh Phước». */
export const shortBodyNames = readOnce(async (tx: TenantTx): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.body.findMany({ select: { name: true, shortName: true } });
  return new Map(rows.map(({ name, shortName }) => [name, shortName]));
});
