/** A database server for tests: own folder in the temporary directory, own port, gone afterwards. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { prepareDatabase, prepareRoles, ownerUrl } from "./database.mjs";
import { onStop } from "./lifetime.mjs";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";
import { newSecrets } from "./secrets.mjs";

/** @returns {Promise<{ port: number, secrets: Record<string, string>, stop: () => Promise<void> }>} */
export async function startThrowAwayServer() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "so-vang-test-"));
  // The account that runs the server for root must be able to pass through.
  chmodSync(folder, 0o755);
  // Registered before the server, so that everything's end removes it after the server has stopped.
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  const forget = onStop(remove);
  const secrets = newSecrets();
  try {
    const server = await startPostgres({
      dataFolder: path.join(folder, "pg"),
      password: secrets.superuser,
      log: path.join(folder, "postgres.log"),
      throwAway: true,
    });
    const stop = async () => {
      await server.stop();
      forget();
      await remove();
    };
    await prepareRoles({ port: server.port, secrets });
    return { port: server.port, secrets, stop };
  } catch (error) {
    forget();
    await remove();
    throw error;
  }
}

/** A database with every migration applied. */
export async function makeMigratedDatabase({ port, secrets, database }) {
  await prepareDatabase({ port, secrets, database });
  await migrate(ownerUrl({ port, secrets, database }));
}
