import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { productUrls, superuserUrl } from "../../lib/launch/steps/database.mjs";

/**
 * Before a test file is loaded: a fresh clone of the migrated database, and the environment the product reads.
 * Importing the product's code is safe from then on.
 */
const { port, secrets, template } = inject("databaseServer");
const database = `sovang_worker_${process.env["VITEST_POOL_ID"] ?? "1"}`;
const files = mkdtempSync(path.join(os.tmpdir(), "so-vang-files-"));

const keyFile = path.join(files, "audit-key.pem");
const { privateKey } = generateKeyPairSync("ed25519");
writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }));

const admin = new pg.Client({ connectionString: superuserUrl({ port, secrets }) });
await admin.connect();
await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
await admin.query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER sovang_owner`);
await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
await admin.query(
  `GRANT CONNECT ON DATABASE ${database} TO sovang_app, sovang_public, sovang_platform, sovang_worker`,
);
await admin.end();

Object.assign(process.env, productUrls({ port, secrets, database }), {
  NEXTAUTH_SECRET: "a secret of the tests, long enough to pass",
  NEXTAUTH_URL: "http://localhost:3000",
  DATA_DIR: files,
  AUDIT_KEY_FILE: keyFile,
  DEMO_MODE: "0",
  TEST_DATABASE_NAME: database,
});

afterAll(() => rmSync(files, { recursive: true, force: true }));
