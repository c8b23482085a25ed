/** A database that others run, named by `DATABASE_URL`: checked, prepared as far as its account may, and migrated. */
import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { OWNER, ROLES, setPassword, withConnection } from "./database.mjs";
import { migrate } from "./migrate.mjs";
import { FILES, inRoot } from "./places.mjs";
import { readSecrets } from "./secrets.mjs";
import {
  badAuditKey,
  malformedAddress,
  missingRole,
  missingSettings,
  noDatabaseAnswer,
  Stop,
  tooPowerfulRole,
  weakSecret,
} from "./sentences.mjs";

const NEEDED = ["NEXTAUTH_SECRET", "NEXTAUTH_URL", "AUDIT_KEY_FILE"];
const SHORTEST_SECRET = 32;

/** Refuses a start with missing or weak settings, before anything is touched. */
export function checkSettings(env) {
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length > 0) throw new Stop(missingSettings(missing));
  if (env.NEXTAUTH_SECRET.length < SHORTEST_SECRET) throw new Stop(weakSecret());
  refuseBadAuditKey(env.AUDIT_KEY_FILE);
  const addresses = ["NEXTAUTH_URL", "DATABASE_URL", ...Object.values(ROLES).map(({ variable }) => variable)];
  for (const name of addresses)
    if (env[name] && !URL.canParse(env[name])) throw new Stop(malformedAddress(name));
}

/** The log's checkpoints are signed with it; without it nothing can be decided, so it is asked for at once. */
function refuseBadAuditKey(file) {
  try {
    if (createPrivateKey(readFileSync(file)).asymmetricKeyType === "ed25519") return;
  } catch {
    // Said below, whatever it was.
  }
  throw new Stop(badAuditKey(file));
}

/**
 * Roles and extensions where they are missing and this account may make them, then the migrations.
 * Answers the environment for the product and the names of the migrations applied.
 */
export async function prepareGivenDatabase(env) {
  const owner = await withAddress("DATABASE_URL", env.DATABASE_URL, async (client) => {
    const account = await describeAccount(client);
    if (account.superuser || account.creates_roles) await makeMissingRoles(client);
    if (account.superuser) await client.query(readFileSync(inRoot("prisma", "database.sql"), "utf8"));
    else await makeMissingExtensions(client);
    return account;
  });
  // What a superuser owns, it reads past every policy: then the tables must belong to the owner's role instead.
  const applied = await migrate(env.DATABASE_URL, owner.superuser ? { asRole: OWNER } : {});
  const urls = await productAddresses(env);
  for (const [name, url] of Object.entries(urls)) await refusePowerfulRole(name, url);
  return {
    applied,
    env: {
      ...urls,
      DATABASE_URL: undefined,
      DATA_DIR: path.resolve(env.DATA_DIR ?? FILES),
      AUDIT_KEY_FILE: path.resolve(env.AUDIT_KEY_FILE),
      DEMO_MODE: "0",
    },
  };
}

async function describeAccount(client) {
  const { rows } = await client.query(
    "SELECT rolsuper AS superuser, rolcreaterole AS creates_roles FROM pg_roles WHERE rolname = current_user",
  );
  return rows[0];
}

async function existingRoles(client) {
  const { rows } = await client.query("SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'sovang\\_%'");
  return new Set(rows.map(({ name }) => name));
}

/** Roles made here get this installation's own passwords; roles that were there keep theirs. */
async function makeMissingRoles(client) {
  const before = await existingRoles(client);
  const missing = Object.entries(ROLES).filter(([, { role }]) => !before.has(role));
  if (missing.length === 0 && before.has(OWNER)) return;
  await client.query(readFileSync(inRoot("prisma", "roles.sql"), "utf8"));
  const secrets = readSecrets();
  for (const [door, { role }] of missing) await setPassword(client, role, secrets[door]);
  if (!before.has(OWNER)) await setPassword(client, OWNER, secrets.owner);
}

/** The three extensions are trusted ones: the owner of a database may make them too. */
async function makeMissingExtensions(client) {
  for (const name of ["btree_gist", "pg_trgm", "unaccent"]) {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
  }
}

/** Each door's address: the one that was given, or the owner's with the door's role and our password for it. */
async function productAddresses(env) {
  const roles = await withConnection(env.DATABASE_URL, existingRoles);
  const secrets = readSecrets();
  return Object.fromEntries(
    Object.entries(ROLES).map(([door, { role, variable }]) => {
      if (env[variable]) return [variable, env[variable]];
      if (!roles.has(role)) throw new Stop(missingRole(role, variable));
      const url = new URL(env.DATABASE_URL);
      url.username = role;
      url.password = secrets[door];
      return [variable, url.href];
    }),
  );
}

/** A role that owns tables or bypasses policies would make every guard in the database worthless. */
async function refusePowerfulRole(name, url) {
  await withAddress(name, url, async (client) => {
    const { rows } = await client.query(
      `SELECT rolname AS role, rolsuper OR rolbypassrls OR EXISTS (
                SELECT FROM pg_class WHERE relowner = pg_roles.oid AND relnamespace = 'public'::regnamespace
              ) AS powerful
         FROM pg_roles WHERE rolname = current_user`,
    );
    if (rows[0].powerful) throw new Stop(tooPowerfulRole(name, rows[0].role));
  });
}

async function withAddress(name, url, work) {
  try {
    return await withConnection(url, work);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(noDatabaseAnswer(name, error.message || error.code), { cause: error });
  }
}
