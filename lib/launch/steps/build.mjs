/** The production build, made when a source changed; served from `.next/standalone`, which is whole by itself. */
import { cpSync, existsSync } from "node:fs";
import { filesUnder, fingerprintOf, readStamp, writeStamp } from "./fingerprint.mjs";
import { inRoot } from "./places.mjs";
import { NOTHING_TO_DO } from "./progress.mjs";
import { environment, logFile, runOrStop } from "./run.mjs";

const STAMP = inRoot(".next", "made-from");
export const STANDALONE = inRoot(".next", "standalone");
export const SERVER = inRoot(".next", "standalone", "server.js");

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "next.config.ts",
  "proxy.ts",
  "tailwind.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const IN_BUILD = (file) =>
  !file.startsWith("lib/launch/") && !file.startsWith("lib/demo/") && !file.endsWith(".md");

export async function buildProduct() {
  const wanted = fingerprintOf(filesUnder(SOURCES, IN_BUILD));
  if (readStamp(STAMP) === wanted && existsSync(SERVER)) return NOTHING_TO_DO;
  const command = inRoot("node_modules", "next", "dist", "bin", "next");
  await runOrStop("Dựng bản chạy", process.execPath, [command, "build"], {
    log: logFile("build"),
    env: environment({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }),
  });
  cpSync(inRoot(".next", "static"), inRoot(".next", "standalone", ".next", "static"), { recursive: true });
  if (existsSync(inRoot("public")))
    cpSync(inRoot("public"), inRoot(".next", "standalone", "public"), { recursive: true });
  writeStamp(STAMP, wanted);
  return undefined;
}
