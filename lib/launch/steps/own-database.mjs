/** The database that comes with the product: started, prepared and migrated; for trying it out on one machine. */
import path from "node:path";
import {
  ownerUrl,
  prepareDatabase,
  prepareRoles,
  productUrls,
  superuserUrl,
  withConnection,
} from "./database.mjs";
import { migrate } from "./migrate.mjs";
import { dataFolderOf } from "./postgres-user.mjs";
import { startPostgres } from "./postgres.mjs";
import { readSecrets, SECRETS_FILE } from "./secrets.mjs";
import { lostSecrets, Stop } from "./sentences.mjs";

export const DATABASE = "sovang";
const WRONG_PASSWORD = "28P01";

/** Starts the server; answers where it is. */
export async function startOwnServer() {
  const secrets = readSecrets();
  const server = await startPostgres({ dataFolder: dataFolderOf(), password: secrets.superuser });
  const { port } = server;
  await withConnection(superuserUrl({ port, secrets }), async () => {}).catch((error) => {
    throw error.code === WRONG_PASSWORD ? new Stop(lostSecrets(SECRETS_FILE)) : error;
  });
  return { port, secrets, died: server.died };
}

/** Roles, database, migrations; answers what was applied. */
export async function prepareOwnDatabase({ port, secrets }, database = DATABASE) {
  await prepareRoles({ port, secrets });
  await prepareDatabase({ port, secrets, database });
  return migrate(ownerUrl({ port, secrets, database }));
}

/** The environment of a product that runs on this database. */
export const ownEnvironment = ({ port, secrets }, { address, files, database = DATABASE }) => ({
  ...productUrls({ port, secrets, database }),
  DATABASE_URL: undefined,
  NEXTAUTH_SECRET: secrets.session,
  NEXTAUTH_URL: address,
  DATA_DIR: files,
  AUDIT_KEY_FILE: path.join(path.dirname(files), "audit-key.pem"),
  DEMO_MODE: "1",
});
