import { readdirSync } from "node:fs";
import path from "node:path";

const LIB = path.resolve(import.meta.dirname, "../../lib");

/** Files in which an area or the platform may define a command or a query. */
function serverFiles(): readonly string[] {
  return readdirSync(LIB, { recursive: true, encoding: "utf8" })
    .filter((file) => /^([a-z-]+\/server|platform)\/.+\.ts$/.test(file) && !file.startsWith("launch/"))
    .map((file) => path.join(LIB, file))
    .sort();
}

/** The name of a command or query; null for anything else that a module exports. */
function nameOf(exported: unknown): string | null {
  if (typeof exported === "function" && "queryName" in exported) return String(exported.queryName);
  if (typeof exported !== "object" || exported === null) return null;
  return "execute" in exported && "permission" in exported && "name" in exported
    ? String(exported.name)
    : null;
}

/** Every command and query that the product exports, by its name. */
export async function exportedOperations(): Promise<readonly string[]> {
  const names: string[] = [];
  for (const file of serverFiles()) {
    const exported: Readonly<Record<string, unknown>> = await import(file);
    names.push(...Object.values(exported).flatMap((one) => nameOf(one) ?? []));
  }
  return names.sort();
}

/** Queries of a case that leave no trace, by name. */
export async function untracedCaseQueries(): Promise<readonly string[]> {
  const names: string[] = [];
  for (const file of serverFiles()) {
    const exported: Readonly<Record<string, unknown>> = await import(file);
    for (const one of Object.values(exported)) {
      if (typeof one !== "function" || !("isTraced" in one) || !("permission" in one)) continue;
      if (one.permission === "dossier.read" && one.isTraced !== true) names.push(nameOf(one) ?? "");
    }
  }
  return names.sort();
}
