/**
 * Applies `prisma/migrations` in order: each file in one transaction together with its record, under one lock.
 * The records are Prisma's own (`_prisma_migrations`), so that `prisma migrate deploy` could go on from here.
 */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { withConnection } from "./database.mjs";
import { MIGRATIONS } from "./places.mjs";
import { changedMigration, failedMigration, Stop, unknownMigration } from "./sentences.mjs";

/** The number Prisma locks with, so that the two never run at once. */
const LOCK = 72_707_369;

const RECORDS = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** The migrations on disk, oldest first. */
export function readMigrations(folder = MIGRATIONS) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Brings the database up to date. Answers the names applied now. Stops when an applied file was changed, when the
 * database knows one that is not here, or when one fails (which is then undone whole).
 * @param {string} url address for the owner of the tables
 * @param {{ folder?: string, asRole?: string }} options `asRole`: own the tables as this role, for a superuser's address
 */
export function migrate(url, { folder = MIGRATIONS, asRole } = {}) {
  const migrations = readMigrations(folder);
  return withConnection(url, async (client) => {
    if (asRole) await client.query(`SET ROLE ${client.escapeIdentifier(asRole)}`);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const pending = pendingOf(migrations, await appliedOf(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  });
}

async function appliedOf(client) {
  await client.query(RECORDS);
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

function pendingOf(migrations, applied) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!migration) throw new Stop(unknownMigration(name));
    if (!finished) throw new Stop(failedMigration(name, "lần chạy trước chưa xong"));
    if (migration.checksum !== checksum) throw new Stop(changedMigration(name));
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    const before = await transactionOf(client);
    await client.query(sql);
    if ((await transactionOf(client)) !== before) throw new Error("the file ends the runner's transaction");
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Stop(failedMigration(name, describe(error)), { cause: error });
  }
}

async function transactionOf(client) {
  const { rows } = await client.query("SELECT pg_current_xact_id()::text AS id");
  return rows[0].id;
}

const describe = ({ message, position, where, detail }) =>
  [message, position && `ở ký tự ${position}`, detail, where].filter(Boolean).join("; ");
