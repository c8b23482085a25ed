import "server-only";
import { fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { readOnce, type TenantTx } from "@/lib/platform/db/with-tenant";
import type { UnitVersion } from "@/prisma/client/client";

/** A place as it was on a day, for the row of a list. */
export interface PlaceOnDay {
  readonly key: string;
  /** The administrative unit; null where the row has none. */
  readonly placeId: string | null;
  readonly on: IsoDate;
}

/** Commune, district, province: never more than three rungs. */
export const ALL_RUNGS = 3;

type Place = Pick<UnitVersion, "unitId" | "name" | "parentUnitId" | "validFrom" | "validTo">;

/**
 * Names upward from administrative units, each as it was on its day: «xã A, huyện B, tỉnh C», or the first `rungs` of
 * them. As many statements as rungs, however many rows there are; empty where there was no such unit that day.
 */
export async function placeNamesOf(
  tx: TenantTx,
  places: readonly PlaceOnDay[],
  rungs: number = ALL_RUNGS,
): Promise<ReadonlyMap<string, string>> {
  const known = await placesUpward(tx, places, rungs);
  return new Map(places.map((place) => [place.key, nameOn(place, known, rungs)]));
}

/** The same for one. */
export const placeNameOf = readOnce(
  async (tx: TenantTx, placeId: string | null, on: IsoDate): Promise<string> =>
    (await placeNamesOf(tx, [{ key: "one", placeId, on }])).get("one") ?? "",
);

/** Every line of the units named, and of those above them. */
async function placesUpward(
  tx: TenantTx,
  places: readonly PlaceOnDay[],
  rungs: number,
): Promise<readonly Place[]> {
  const known: Place[] = [];
  let next: readonly (string | null)[] = places.map(({ placeId }) => placeId);
  for (let rung = 0; rung < rungs; rung += 1) {
    const wanted = new Set(next.flatMap((id) => id ?? []));
    for (const { unitId } of known) wanted.delete(unitId);
    if (wanted.size === 0) break;
    const found = await tx.unitVersion.findMany({
      where: { unitId: { in: [...wanted] } },
      select: { unitId: true, name: true, parentUnitId: true, validFrom: true, validTo: true },
    });
    known.push(...found);
    next = found.map(({ parentUnitId }) => parentUnitId);
  }
  return known;
}

function nameOn({ placeId, on }: PlaceOnDay, known: readonly Place[], rungs: number): string {
  const names: string[] = [];
  let next = placeId;
  for (let rung = 0; next && rung < rungs; rung += 1) {
    const place = known.find(
      ({ unitId, validFrom, validTo }) =>
        unitId === next &&
        isWithin(on, { from: fromDateColumn(validFrom), to: validTo && fromDateColumn(validTo) }),
    );
    if (!place) break;
    // Stored as the official list writes it («Xã A»); inside a sentence the kind is written small.
    names.push(place.name.charAt(0).toLowerCase() + place.name.slice(1));
    next = place.parentUnitId;
  }
  return names.join(", ");
}
