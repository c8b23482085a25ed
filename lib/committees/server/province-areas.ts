import "server-only";
import type { Level } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { fold } from "@/lib/core/text";
import type { ProvinceFile } from "@/lib/committees/contract";

export interface Area {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: Level;
  readonly parentUnitId: string | null;
  /** Territory path: `t/<province>/<district>/<commune>/`. */
  readonly path: string;
  readonly searchKey: string;
}

interface NamedArea {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

const areaUnder = (parent: Area | null, { code, name, kind }: NamedArea, level: Level): Area => {
  const unitId = newId();
  const path = `${parent?.path ?? "t/"}${unitId}/`;
  return {
    unitId,
    code,
    name,
    kind,
    level,
    parentUnitId: parent?.unitId ?? null,
    path,
    searchKey: fold(name),
  };
};

/** The territories of the file with new ids and their paths, province first. */
export function areasOf({ province, districts, communes }: ProvinceFile): readonly Area[] {
  const top = areaUnder(null, province, "province");
  const below = districts.flatMap((named) => {
    const district = areaUnder(top, named, "district");
    return [district, ...named.communes.map((commune) => areaUnder(district, commune, "commune"))];
  });
  return [top, ...below, ...communes.map((commune) => areaUnder(top, commune, "commune"))];
}
