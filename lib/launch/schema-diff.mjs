/**
 * Drafts SQL from `prisma/schema` and finds drift between it and a live database. Development only.
 *
 *   node lib/launch/schema-diff.mjs --from-empty        SQL that makes the whole schema
 *   node lib/launch/schema-diff.mjs --from-url <url>    SQL that brings that database to the schema
 *   node lib/launch/schema-diff.mjs --to-url <url>      SQL that brings the schema to that database
 *
 * The engine is Prisma's own, in WebAssembly, since the command line's engine has to be downloaded. It sees
 * tables, columns, types, keys and indexes; policies, functions, triggers, checks and grants are not its matter.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

const ROOT = path.join(import.meta.dirname, "..", "..");
const SCHEMA_FOLDER = path.join(ROOT, "prisma", "schema");

/** Tables that the runner and the queue own, not the schema. */
const FILTERS = { externalTables: ["public._prisma_migrations"], externalEnums: [] };

/** The `.prisma` files of the schema folder, as the engine wants them. */
export function readSchema(folder = SCHEMA_FOLDER) {
  const names = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => ({ path: name, content: readFileSync(path.join(folder, name), "utf8") }));
}

/**
 * SQL that turns the live database into what the schema says; `""` when they agree.
 * @param {string} databaseUrl
 */
export const sqlFromDatabaseToSchema = (databaseUrl) =>
  diff(fromDatabase(databaseUrl), (database, schema) => ({ from: database, to: schema }));

/**
 * SQL that turns the schema into what the live database has; `""` when they agree.
 * @param {string} databaseUrl
 */
export const sqlFromSchemaToDatabase = (databaseUrl) =>
  diff(fromDatabase(databaseUrl), (database, schema) => ({ from: schema, to: database }));

/** SQL that makes the whole schema in an empty database; it needs no database. */
export const sqlFromEmptyToSchema = () =>
  diff(FROM_NOTHING, (_database, schema) => ({ from: { tag: "empty" }, to: schema }));

/** What the engine must know of a column's type, by PostgreSQL's number; everything else goes as text. */
const COLUMN_TYPES = new Map([
  [16, ColumnTypeEnum.Boolean],
  [18, ColumnTypeEnum.Character],
  [20, ColumnTypeEnum.Int64],
  [21, ColumnTypeEnum.Int32],
  [23, ColumnTypeEnum.Int32],
  [26, ColumnTypeEnum.Int64],
  [1003, ColumnTypeEnum.TextArray],
  [1009, ColumnTypeEnum.TextArray],
]);

/** Reads only. The ordinary adapter can't be used: it does not know the catalogue's types "char" and name. */
function fromDatabase(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 1 });
  const queryRaw = async ({ sql, args }) => {
    const { fields, rows } = await pool.query({ text: sql, values: args, rowMode: "array" });
    const columnTypes = fields.map((field) => COLUMN_TYPES.get(field.dataTypeID) ?? ColumnTypeEnum.Text);
    return { columnNames: fields.map((field) => field.name), columnTypes, rows };
  };
  return adapter(queryRaw, () => pool.end());
}

/** On opening, the engine asks once which server it speaks with; comparing with nothing needs no more. */
const FROM_NOTHING = adapter(
  async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 18.4", 180004]],
  }),
  async () => {},
);

function adapter(queryRaw, dispose) {
  const kind = { provider: "postgres", adapterName: "reads-the-catalogue" };
  const refuse = async () => {
    throw new Error("A comparison writes nothing.");
  };
  const connection = {
    ...kind,
    queryRaw,
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  };
  return { factory: { ...kind, connect: async () => connection, connectToShadowDb: refuse }, dispose };
}

async function diff({ factory, dispose }, chooseEnds) {
  const files = readSchema();
  const engine = await openEngine(factory, files);
  try {
    const database = { tag: "schemaDatasource", files, configDir: SCHEMA_FOLDER };
    const ends = chooseEnds(database, { tag: "schemaDatamodel", files });
    const { stdout } = await engine.diff({ ...ends, script: true, exitCode: null, filters: FILTERS });
    return withoutEmptyNotice(stdout ?? "");
  } finally {
    engine.free();
    await dispose();
  }
}

async function openEngine(factory, files) {
  binding ??= loadBinding();
  const { SchemaEngine } = await binding;
  const datamodels = files.map((file) => [file.path, file.content]);
  const log = () => {};
  return SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory(factory));
}

let binding = null;

/** Node 20 can't import WebAssembly as a module, so the binding is put together by hand, once per process. */
async function loadBinding() {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engineModule });
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => process.stderr.write(`${message}\n`) };
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engineModule;
}

const withoutEmptyNotice = (sql) => (sql.trim() === "-- This is an empty migration." ? "" : sql);

async function main([option, url]) {
  if (option === "--from-empty") return sqlFromEmptyToSchema();
  if (option === "--from-url" && url) return sqlFromDatabaseToSchema(url);
  if (option === "--to-url" && url) return sqlFromSchemaToDatabase(url);
  throw new Error("Usage: schema-diff.mjs --from-empty | --from-url <url> | --to-url <url>");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.stdout.write(await main(process.argv.slice(2)));
}
