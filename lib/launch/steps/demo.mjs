/** The five demo provinces, loaded once into a database of ours. */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { superuserUrl, withConnection } from "./database.mjs";
import { readStamp, writeStamp } from "./fingerprint.mjs";
import { DATA, inRoot } from "./places.mjs";
import { NOTHING_TO_DO } from "./progress.mjs";
import { environment, logFile, runOrStop } from "./run.mjs";
import { scriptArguments } from "./script.mjs";

const LOADER = inRoot("lib", "demo", "load.ts");
const ACCOUNTS = inRoot("lib", "demo", "accounts.mjs");
const STAMP = path.join(DATA, "demo-loaded");

export const hasDemo = () => existsSync(LOADER);

/** Runs the loader. It must bear being run again after it was cut short. */
export const loadDemo = (env, log = logFile("demo")) =>
  runOrStop("Nạp dữ liệu thử", process.execPath, scriptArguments(LOADER), { log, env: environment(env) });

/** The stamp names the server's data folder: with the folder gone, the data is gone too and is loaded again. */
export async function loadDemoOnce({ port, secrets, env }) {
  if (!hasDemo()) return "bản này chưa có dữ liệu thử";
  const loadedInto = await withConnection(superuserUrl({ port, secrets }), async (client) => {
    const { rows } = await client.query("SELECT system_identifier::text AS id FROM pg_control_system()");
    return rows[0].id;
  });
  if (readStamp(STAMP) === loadedInto) return NOTHING_TO_DO;
  await loadDemo(env);
  writeStamp(STAMP, loadedInto);
  return undefined;
}

/** Lines that tell a visitor how to sign in; none where there is no demo. */
export async function demoAccountLines() {
  if (!existsSync(ACCOUNTS)) return [];
  const { DEMO_ACCOUNTS, DEMO_PASSWORD } = await import(pathToFileURL(ACCOUNTS).href);
  const width = Math.max(...DEMO_ACCOUNTS.flatMap(({ roles }) => roles.map(({ account }) => account.length)));
  const provinces = DEMO_ACCOUNTS.flatMap(({ name, roles }) => [
    name,
    ...roles.map(({ account, label }) => `  ${account.padEnd(width)}  ${label}`),
  ]);
  return [
    "",
    `Tài khoản thử, mật khẩu chung: ${DEMO_PASSWORD} (trang đăng nhập có thẻ để bấm)`,
    ...provinces,
  ];
}
