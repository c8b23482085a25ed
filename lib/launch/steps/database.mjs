/** Roles, passwords and an empty database, by the server's superuser. Everything here may run again. */
import { readFileSync } from "node:fs";
import { inRoot } from "./places.mjs";
import { databaseUrl, SUPERUSER } from "./postgres.mjs";

/** The product's doors, the role behind each, and the variable that tells the product its address. */
export const ROLES = {
  app: { role: "sovang_app", variable: "APP_DATABASE_URL" },
  public: { role: "sovang_public", variable: "PUBLIC_DATABASE_URL" },
  platform: { role: "sovang_platform", variable: "PLATFORM_DATABASE_URL" },
  worker: { role: "sovang_worker", variable: "WORKER_DATABASE_URL" },
};
export const OWNER = "sovang_owner";

/** Opens a connection, hands it over, closes it whatever happens. */
export async function withConnection(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, application_name: "so-vang-launch" });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const superuserUrl = ({ port, secrets, database = "postgres" }) =>
  databaseUrl({ port, user: SUPERUSER, password: secrets.superuser, database });

export const ownerUrl = ({ port, secrets, database }) =>
  databaseUrl({ port, user: OWNER, password: secrets.owner, database });

/** The addresses the product gets, by the name of their variable. */
export const productUrls = ({ port, secrets, database }) =>
  Object.fromEntries(
    Object.entries(ROLES).map(([door, { role, variable }]) => [
      variable,
      databaseUrl({ port, user: role, password: secrets[door], database }),
    ]),
  );

/** Makes the roles and gives each its password. */
export async function prepareRoles({ port, secrets }) {
  await withConnection(superuserUrl({ port, secrets }), async (client) => {
    await client.query(readFileSync(inRoot("prisma", "roles.sql"), "utf8"));
    await setPassword(client, OWNER, secrets.owner);
    for (const [door, { role }] of Object.entries(ROLES)) await setPassword(client, role, secrets[door]);
  });
}

/** Makes the database when it is missing, with the extensions and rights that only a superuser can give. */
export async function prepareDatabase({ port, secrets, database }) {
  await withConnection(superuserUrl({ port, secrets }), async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (rowCount) return;
    const name = client.escapeIdentifier(database);
    await client.query(
      `CREATE DATABASE ${name} OWNER ${OWNER} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0`,
    );
  });
  await withConnection(superuserUrl({ port, secrets, database }), async (client) => {
    await client.query(readFileSync(inRoot("prisma", "database.sql"), "utf8"));
  });
}

/** A database with all that another holds; nobody may be connected to that one. */
export async function copyDatabase({ port, secrets }, from, to) {
  await withConnection(superuserUrl({ port, secrets }), (client) =>
    client.query(
      `CREATE DATABASE ${client.escapeIdentifier(to)} OWNER ${OWNER} TEMPLATE ${client.escapeIdentifier(from)}`,
    ),
  );
  await prepareDatabase({ port, secrets, database: to });
}

/** `ALTER ROLE` takes no parameters, so the password is quoted by the driver. */
export const setPassword = (client, role, password) =>
  client.query(`ALTER ROLE ${client.escapeIdentifier(role)} PASSWORD ${client.escapeLiteral(password)}`);
