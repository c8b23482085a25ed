/** Tells whether files changed since a step last ran, by their content. */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./places.mjs";

/** Files under these places (files or folders, relative to the root), sorted; missing ones are left out. */
export function filesUnder(places, isWanted = () => true) {
  const found = places.flatMap((place) => {
    const stat = statSync(path.join(ROOT, place), { throwIfNoEntry: false });
    if (!stat) return [];
    if (stat.isFile()) return [place];
    return readdirSync(path.join(ROOT, place), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)));
  });
  return found.filter(isWanted).sort();
}

export function fingerprintOf(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest("hex");
}

export function readStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

export const writeStamp = (file, text) => replaceFile(file, text, 0o644);

/** Writes a file whole or not at all. */
export function replaceFile(file, text, mode) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text, { mode });
  renameSync(draft, file);
}
