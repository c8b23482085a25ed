/**
 * `npm run tenant -- create --file tinh.json` and `npm run tenant -- platform-admin --name ten`, on the database named
 * by `DATABASE_URL`. Prepares and migrates it as `npm start` does, then runs lib/launch/tenant.ts with its settings.
 */
import { spawnSync } from "node:child_process";
import { checkNode } from "./steps/check-node.mjs";
import { sentenceForError, Stop } from "./steps/sentences.mjs";

const NEEDS_DATABASE =
  "Lệnh này làm việc với cơ sở dữ liệu thật: đặt DATABASE_URL, NEXTAUTH_SECRET và NEXTAUTH_URL (README.md, Production settings). Bản chạy thử đã có sẵn năm tỉnh.";

try {
  checkNode();
  if (!process.env.DATABASE_URL) throw new Stop(NEEDS_DATABASE);
  const { installPackages } = await import("./steps/install.mjs");
  await installPackages();
  const { generateClient } = await import("./steps/generate.mjs");
  await generateClient();
  const { checkSettings, prepareGivenDatabase } = await import("./steps/given-database.mjs");
  checkSettings(process.env);
  const { env } = await prepareGivenDatabase(process.env);
  const { scriptArguments } = await import("./steps/script.mjs");
  const { inRoot } = await import("./steps/places.mjs");
  const { environment } = await import("./steps/run.mjs");
  const script = scriptArguments(inRoot("lib", "launch", "tenant.ts"), ...process.argv.slice(2));
  process.exitCode =
    spawnSync(process.execPath, script, { stdio: "inherit", env: environment(env) }).status ?? 1;
} catch (error) {
  console.error(error instanceof Stop ? error.message : (sentenceForError(error, "thư mục này") ?? error));
  process.exitCode = 1;
}
