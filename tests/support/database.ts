import pg from "pg";
import { afterAll, inject } from "vitest";
import { ownerUrl, superuserUrl } from "../../lib/launch/steps/database.mjs";

export interface TestDatabase {
  readonly name: string;
  /** Signs in as the owner of the tables. Row-level security is forced, so it too sees nothing without a context. */
  readonly ownerClient: () => Promise<pg.Client>;
  /** Sees and may change everything: for looking behind the policies and for breaking things on purpose. */
  readonly superuserClient: () => Promise<pg.Client>;
  /** Empties every table but those that the migrations fill; triggers and foreign keys have no say. */
  readonly truncateAll: () => Promise<void>;
}

/**
 * The database of this test file: a clone of the migrated one, empty, its addresses already in `process.env`.
 * Connections are closed when the file ends. Call it at the top of the file.
 */
export function useDatabase(): TestDatabase {
  const { port, secrets, filledByMigrations } = inject("databaseServer");
  const database = process.env["TEST_DATABASE_NAME"];
  if (!database) throw new Error("Tests with a database live in tests/integration or tests/authorization.");

  const open: pg.Client[] = [];
  const connect = async (connectionString: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    open.push(client);
    return client;
  };
  const superuserClient = (): Promise<pg.Client> => connect(superuserUrl({ port, secrets, database }));

  let cleaner: pg.Client | undefined;
  const truncateAll = async (): Promise<void> => {
    cleaner ??= await superuserClient();
    await emptyTables(cleaner, filledByMigrations);
  };

  afterAll(async () => {
    await Promise.all(open.map((client) => client.end()));
  });
  return {
    name: database,
    ownerClient: () => connect(ownerUrl({ port, secrets, database })),
    superuserClient,
    truncateAll,
  };
}

/** Rows go table by table: with a few rows each that is far quicker than giving every table and index a new file. */
async function emptyTables(client: pg.Client, kept: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ deletes: string | null }>(
    `SELECT string_agg(format('DELETE FROM %I', tablename), '; ') AS deletes
       FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1::text[])`,
    [kept],
  );
  const deletes = rows[0]?.deletes;
  if (deletes) await client.query(`SET session_replication_role = replica; ${deletes}`);
}
