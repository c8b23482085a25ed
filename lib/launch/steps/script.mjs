/** How to run one of the product's TypeScript files outside Next. */
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { inRoot } from "./places.mjs";

/** Arguments for node: the loader for TypeScript and path aliases, then the file. */
export function scriptArguments(file, ...args) {
  const tsx = pathToFileURL(createRequire(inRoot("package.json")).resolve("tsx")).href;
  const serverOnly = pathToFileURL(path.join(import.meta.dirname, "server-only.mjs")).href;
  return ["--import", tsx, "--import", serverOnly, file, ...args];
}
