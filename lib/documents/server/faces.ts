import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { coveredBy } from "@/lib/documents/server/face-coverage";

/** Tinos has the metrics of Times New Roman and every letter of Vietnamese; SIL Open Font License. */
const FACES = [
  "400Regular/Tinos_400Regular.ttf",
  "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  "700Bold/Tinos_700Bold.ttf",
  "700Bold_Italic/Tinos_700Bold_Italic.ttf",
] as const;

/** Whole faces; a document carries only the letters it uses. */
export const readFaces = (): Buffer[] =>
  FACES.map((face) => readFileSync(path.join(process.cwd(), "node_modules/@expo-google-fonts/tinos", face)));

/** Is the character in every face? */
export function coverageOf(faces: readonly Buffer[]): (codePoint: number) => boolean {
  const coverages = faces.map(coveredBy);
  return (codePoint) => coverages.every((covered) => covered(codePoint));
}
