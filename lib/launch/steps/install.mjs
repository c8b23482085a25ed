/** Packages from npm, when those here are not the ones that package.json and the lock file name. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fingerprintOf, readStamp, writeStamp } from "./fingerprint.mjs";
import { inRoot } from "./places.mjs";
import { NOTHING_TO_DO } from "./progress.mjs";
import { environment, logFile, runOrStop } from "./run.mjs";

const STAMP = inRoot("node_modules", ".so-vang-installed");
const EXACT_VERSION = /^\d+\.\d+\.\d+/;

/** `npm install` and not `npm ci`: a lock file made on one platform may lack another's optional packages. */
export async function installPackages() {
  const wanted = fingerprintOf(["package.json", "package-lock.json"]);
  if (readStamp(STAMP) === wanted && areDirectPackagesHere()) return NOTHING_TO_DO;
  if (readStamp(STAMP) === null && areDirectPackagesHere()) {
    writeStamp(STAMP, wanted);
    return NOTHING_TO_DO;
  }
  const [command, ...args] = npm("install", "--no-save", "--include=dev", "--no-audit", "--no-fund");
  const env = environment({ NODE_ENV: undefined, npm_config_package_lock_only: undefined });
  await runOrStop("Cài các gói", command, args, { log: logFile("install"), env });
  writeStamp(STAMP, wanted);
  return undefined;
}

/** The npm that started us, so that the same one installs; the one on the path when started by node alone. */
function npm(...args) {
  const own = process.env.npm_execpath;
  if (own && path.basename(own).startsWith("npm")) return [process.execPath, own, ...args];
  return process.platform === "win32" ? ["cmd.exe", "/c", "npm", ...args] : ["npm", ...args];
}

function areDirectPackagesHere() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  return Object.entries({ ...dependencies, ...devDependencies }).every(([name, wanted]) => {
    const manifest = inRoot("node_modules", name, "package.json");
    if (!existsSync(manifest)) return false;
    return !EXACT_VERSION.test(wanted) || JSON.parse(readFileSync(manifest, "utf8")).version === wanted;
  });
}
