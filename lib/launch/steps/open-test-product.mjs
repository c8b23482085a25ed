/** The built product on databases of its own, with the demo data, and a browser to look at it with. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { browserEnvironment } from "./browser.mjs";
import { copyDatabase, superuserUrl } from "./database.mjs";
import { hasDemo, loadDemo } from "./demo.mjs";
import { onStop } from "./lifetime.mjs";
import { DATABASE, ownEnvironment } from "./own-database.mjs";
import { freePort } from "./ports.mjs";
import { serveProduct } from "./serve.mjs";
import { makeMigratedDatabase, startThrowAwayServer } from "./throw-away-database.mjs";

/**
 * One product for each of `wanted`, all with the demo as it was loaded once; what one does the others never see.
 * @param {string} artifacts where the logs go
 * @param {readonly { name: string }[]} wanted
 * @returns {Promise<{ products: { name: string, env: Record<string, string> }[], close: () => Promise<void> }>}
 *   each of `wanted` with the environment for Playwright
 */
export async function openTestProducts(artifacts, wanted) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "so-vang-e2e-"));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  const forget = onStop(remove);
  const database = await startThrowAwayServer();
  await makeMigratedDatabase({ ...database, database: DATABASE });
  const loaded = path.join(folder, "loaded");
  mkdirSync(loaded);
  if (hasDemo())
    await loadDemo(
      ownEnvironment(database, { address: "http://localhost", files: path.join(loaded, "files") }),
      path.join(artifacts, "demo.log"),
    );

  const browser = await browserEnvironment(path.join(folder, "browser"));
  const servers = [];
  const products = [];
  for (const [index, one] of wanted.entries()) {
    const own = { place: path.join(folder, String(index)), name: `${DATABASE}_${index}` };
    cpSync(loaded, own.place, { recursive: true });
    await copyDatabase(database, DATABASE, own.name);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const files = path.join(own.place, "files");
    servers.push(
      await serveProduct({
        port,
        host: "127.0.0.1",
        env: ownEnvironment(database, { address, files, database: own.name }),
        log: path.join(artifacts, `server-${index}.log`),
      }),
    );
    const url = superuserUrl({ ...database, database: own.name });
    products.push({ ...one, env: { BASE_URL: address, E2E_DATABASE_URL: url, ...browser } });
  }

  return {
    products,
    close: async () => {
      for (const server of servers) await server.stop();
      await database.stop();
      forget();
      await remove();
    },
  };
}
