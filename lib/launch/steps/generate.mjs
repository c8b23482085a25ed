/** The typed database client, made from `prisma/schema` when that changed. */
import { fingerprintOf, filesUnder, readStamp, writeStamp } from "./fingerprint.mjs";
import { inRoot } from "./places.mjs";
import { NOTHING_TO_DO } from "./progress.mjs";
import { environment, logFile, runOrStop } from "./run.mjs";

const STAMP = inRoot("prisma", "client", ".made-from");

export async function generateClient() {
  const wanted = fingerprintOf(filesUnder(["prisma/schema", ".config/prisma.ts", "package.json"]));
  if (readStamp(STAMP) === wanted) return NOTHING_TO_DO;
  const command = inRoot("node_modules", "prisma", "build", "index.js");
  await runOrStop(
    "Tạo mã truy cập dữ liệu",
    process.execPath,
    [command, "generate", "--config", ".config/prisma.ts"],
    {
      log: logFile("generate"),
      env: environment({
        // Generating needs no engine, yet the command looks for one to download; any program that exists satisfies it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      }),
    },
  );
  writeStamp(STAMP, wanted);
  return undefined;
}
