/** The built product with the demo data on a database of its own, started several times, its statements countable. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { superuserUrl, withConnection } from "./database.mjs";
import { loadDemo } from "./demo.mjs";
import { onStop } from "./lifetime.mjs";
import { DATABASE, ownEnvironment } from "./own-database.mjs";
import { inRoot } from "./places.mjs";
import { freePort } from "./ports.mjs";
import { serveProduct } from "./serve.mjs";
import { makeMigratedDatabase, startThrowAwayServer } from "./throw-away-database.mjs";

const STARTS = 3;
/** A server takes up changed settings before its next statement; this is long enough for all of them to have heard. */
const SETTINGS_HEARD_MS = 300;

/**
 * @param {string} artifacts where the logs go
 * @param {{ large?: boolean }} [size] whether one province is filled up to the size that lists are measured at
 * @returns {Promise<{ address: string, startsMs: number[], query: Function, countStatements: Function, close: Function }>}
 */
export async function openBenchProduct(artifacts, { large = false } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "so-vang-bench-"));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  const forget = onStop(remove);
  const database = await startThrowAwayServer();
  await makeMigratedDatabase({ ...database, database: DATABASE });

  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = ownEnvironment(database, { address, files: path.join(folder, "files") });
  await loadDemo(env, path.join(artifacts, "demo.log"));
  const url = superuserUrl({ ...database, database: DATABASE });
  const query = (sql) => withConnection(url, async (client) => (await client.query(sql)).rows);
  if (large) await query(readFileSync(inRoot("lib", "launch", "large-province.sql"), "utf8"));
  // What an index answers alone is answered so only once its rows are known to be seen by everybody.
  await query("VACUUM ANALYZE");

  const startsMs = [];
  let server;
  for (let start = 0; start < STARTS; start += 1) {
    await server?.stop();
    const startedAt = performance.now();
    server = await serveProduct({ port, host: "127.0.0.1", env, log: path.join(artifacts, "server.log") });
    startsMs.push(performance.now() - startedAt);
  }
  return {
    address,
    startsMs,
    query,
    countStatements: (act) => countStatements(query, act),
    close: async () => {
      await server.stop();
      await database.stop();
      forget();
      await remove();
    },
  };
}

/** What the database wrote down while `act` ran: every statement, those that open and close a transaction too. */
async function countStatements(query, act) {
  const [{ data_directory: folder }] = await query("SHOW data_directory");
  const log = path.join(path.dirname(folder), "postgres.log");
  const read = () => readFileSync(log, "utf8");
  await logStatements(query, "all");
  try {
    const before = read().length;
    await act();
    return (
      read()
        .slice(before)
        .match(/ LOG: {2}(statement|execute [^:]*):/g)?.length ?? 0
    );
  } finally {
    await logStatements(query, "none");
  }
}

async function logStatements(query, which) {
  await query(`ALTER SYSTEM SET log_statement = '${which}'`);
  await query("SELECT pg_reload_conf()");
  await sleep(SETTINGS_HEARD_MS);
}
