import "server-only";
import { fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";

export interface Standing {
  readonly key: string;
  /** The administrative unit it stands in. */
  readonly placeId: string | null;
  readonly on: IsoDate;
}

/** Names of the places of many rows at once, each as it was on its day: «xã Phước Hậu». */
export async function placeNamesOf(
  tx: TenantTx,
  rows: readonly Standing[],
): Promise<ReadonlyMap<string, string>> {
  const placeIds = [...new Set(rows.flatMap(({ placeId }) => placeId ?? []))];
  const versions = await tx.unitVersion.findMany({
    where: { unitId: { in: placeIds } },
    select: { unitId: true, name: true, validFrom: true, validTo: true },
  });
  const nameOf = ({ placeId, on }: Standing): string => {
    const version = versions.find(
      ({ unitId, validFrom, validTo }) =>
        unitId === placeId &&
        isWithin(on, { from: fromDateColumn(validFrom), to: validTo && fromDateColumn(validTo) }),
    );
    // Stored as the official list writes it («Xã A»); inside a sentence the kind is written small.
    return version ? version.name.charAt(0).toLowerCase() + version.name.slice(1) : "";
  };
  return new Map(rows.map((row) => [row.key, nameOf(row)]));
}

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
  const names = await placeNamesOf(tx, [{ key: "one", placeId, on: fromDateColumn(madeOn) }]);
  return names.get("one") ?? "";
}

/** Short names of the tenant's bodies by their whole ones: «Ban Chỉ đạo huyện Ninh Phước». */
export const shortBodyNames = readOnce(async (tx: TenantTx): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx.body.findMany({ select: { name: true, shortName: true } });
  return new Map(rows.map(({ name, shortName }) => [name, shortName]));
});
