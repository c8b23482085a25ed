/** One decision as PDF, many times over, by the product's own code in a process of its own. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./places.mjs";
import { environment, runOrStop } from "./run.mjs";
import { scriptArguments } from "./script.mjs";

/** @returns {Promise<{ firstMs: number, timesMs: number[], bytes: number }>} */
export async function measureDocuments(artifacts) {
  const result = path.join(artifacts, "documents.json");
  const script = scriptArguments(inRoot("lib", "launch", "bench-documents.ts"), result);
  const log = path.join(artifacts, "documents.log");
  await runOrStop("Đo văn bản", process.execPath, script, { log, env: environment({}) });
  return JSON.parse(readFileSync(result, "utf8"));
}
