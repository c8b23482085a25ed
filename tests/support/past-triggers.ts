import pg from "pg";
import { inject } from "vitest";
import { superuserUrl } from "../../lib/launch/steps/database.mjs";

export interface Statement {
  readonly sql: string;
  readonly values?: readonly unknown[];
}

/** Done in one transaction past triggers and policies: puts a record where no act of the product would in one step. */
export async function pastTriggers(...statements: readonly Statement[]): Promise<void> {
  const { port, secrets } = inject("databaseServer");
  const database = process.env["TEST_DATABASE_NAME"];
  if (!database) throw new Error("Tests with a database live in tests/integration or tests/authorization.");
  const client = new pg.Client({ connectionString: superuserUrl({ port, secrets, database }) });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    for (const { sql, values = [] } of statements) await client.query(sql, [...values]);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}
