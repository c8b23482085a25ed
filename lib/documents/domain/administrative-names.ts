import { COMMUNE_CLASSES } from "@/lib/units/domain/unit-class";

/** Kinds of place that stand in the name of a body: «UBND thành phố Nha Trang», «Ban Chỉ đạo … tỉnh Ninh Thuận». */
const PLACE = /^(.*?)\s+((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(\p{Lu}.*))$/u;

/** The body's name without abbreviation, as documents print it. */
export const fullBodyName = (name: string): string => name.replace(/^UBND(?=\s)/, "Ủy ban nhân dân");

/** Lines of the letterhead, in capitals: the body, then its place. */
export function letterhead(bodyName: string): readonly string[] {
  const name = fullBodyName(bodyName);
  const match = PLACE.exec(name);
  const lines = match?.[1] && match[2] ? [match[1], match[2]] : [name];
  return lines.map((line) => line.toUpperCase());
}

/**
 * Body above the issuing one, as police bodies print it: «BỘ CÔNG AN» over «CÔNG AN TỈNH …», «CÔNG AN TỈNH …» over a
 * district's. People's committees and committees print none, and what is not known is left out.
 */
export function parentBody(bodyName: string, tenantName: string): readonly string[] {
  if (/^Công an tỉnh\s/iu.test(bodyName)) return ["BỘ CÔNG AN"];
  if (/^Công an (huyện|quận|thị xã|thành phố)\s/iu.test(bodyName)) {
    return [`CÔNG AN ${tenantName}`.toLocaleUpperCase("vi")];
  }
  return [];
}

/** «Bắc Ninh», for «Bắc Ninh, ngày …»; the fallback is the province's own name. */
export const placeOfIssue = (bodyName: string, fallback: string): string =>
  PLACE.exec(bodyName)?.[3]?.split(",")[0]?.trim() ?? fallback;

const TERRITORIES: readonly string[] = [...COMMUNE_CLASSES, "khu_dan_cu"];

/** «Xã Yên Phong» is written «xã Yên Phong» inside a sentence; names of organisations keep their capital. */
export const inSentence = (unitName: string, unitKind: string): string =>
  TERRITORIES.includes(unitKind) ? unitName.slice(0, 1).toLowerCase() + unitName.slice(1) : unitName;

/** Numbers of things in documents: «05 đơn vị», «12 đơn vị». */
export const paperCount = (count: number): string => String(count).padStart(2, "0");
