import "server-only";
import { PAGE } from "@/lib/documents/domain/page-layout";

const POINTS_PER_MM = 72 / 25.4;
const WIDTH = PAGE.widthMm * POINTS_PER_MM;
const HEIGHT = PAGE.heightMm * POINTS_PER_MM;

/**
 * One page out of the picture of all pages (1 is the first): its drawing and only the letters it uses. The compiler
 * writes every page as one group of the first level, below the one before; a test holds it to that.
 */
export function pagePicture(svg: string, page: number): string | null {
  const drawing = topLevelGroups(svg)[page - 1];
  if (drawing === undefined) return null;
  const used = new Set(Array.from(drawing.matchAll(/xlink:href="#([^"]+)"/g), ([, id]) => id));
  const letters = Array.from(svg.matchAll(/<symbol[^>]*\sid="([^"]+)"[^>]*>[\s\S]*?<\/symbol>/g))
    .filter(([, id]) => used.has(id))
    .map(([symbol]) => symbol);
  const box = `0 ${(page - 1) * HEIGHT} ${WIDTH} ${HEIGHT}`;
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${box}" ` +
    `width="${WIDTH}" height="${HEIGHT}"><path fill="#fff" d="M0 ${(page - 1) * HEIGHT}h${WIDTH}v${HEIGHT}H0z"/>` +
    `${drawing}<defs>${letters.join("")}</defs></svg>`;
  return smaller(picture);
}

/**
 * Black is what a letter is anyway, and no stylesheet asks for classes. A thousandth of a point in the place of a letter
 * and a hundredth in its outline are finer than any screen.
 */
const smaller = (picture: string): string =>
  withShortNames(picture)
    .replace(/ fill="#000000"| fill-rule="nonzero"| class="[^"]*"| [xy]="0"/g, "")
    .replace(/(\d\.\d{3})\d+/g, "$1")
    .replace(/ d="[^"]*"/g, outline)
    .replace(/\n\s*/g, " ")
    .replace(/> </g, "><");

/** The compiler's names are fingerprints, which no compression makes shorter. */
function withShortNames(picture: string): string {
  const names = new Map<string, string>();
  return picture.replace(/(href="#| id=")([^"]+)/g, (_, before: string, name: string) => {
    const known = names.get(name) ?? names.size.toString(36);
    names.set(name, known);
    return before + known;
  });
}

/** ` d="M 0 0 q 0 -0.725 …"` without what stands for nothing. */
const outline = (path: string): string =>
  path
    .replace(/\d+\.\d{3}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/\b0\./g, ".")
    .replace(/ ?([A-Za-z]) ?(?=[-.\d]|"|[A-Za-z])/g, "$1")
    .replace(/ -/g, "-");

const topLevelGroups = (svg: string): readonly string[] => svg.match(/^ {4}<g[ >][\s\S]*?^ {4}<\/g>/gm) ?? [];
