import pg from "pg";
import type { TestProject } from "vitest/node";
import { superuserUrl } from "../../lib/launch/steps/database.mjs";
import { z } from "zod";
import {
  makeMigratedDatabase,
  startThrowAwayServer,
  type ThrowAwayServer,
} from "../../lib/launch/steps/throw-away-database.mjs";

const TEMPLATE = "sovang_template";

/** What the workers need to make their clones. */
export interface DatabaseServer {
  readonly port: number;
  readonly secrets: Readonly<Record<string, string>>;
  readonly template: string;
  /** Tables that the migrations themselves fill; emptying between tests leaves them alone. */
  readonly filledByMigrations: readonly string[];
}

declare module "vitest" {
  export interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** One server for the whole run, with one migrated database that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { port, secrets, stop } = await findServer();
  try {
    await makeMigratedDatabase({ port, secrets, database: TEMPLATE });
    const filledByMigrations = await findFilledTables(superuserUrl({ port, secrets, database: TEMPLATE }));
    project.provide("databaseServer", { port, secrets, template: TEMPLATE, filledByMigrations });
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

const givenServer = z.object({ port: z.number(), secrets: z.record(z.string(), z.string()) });

/** The server that `npm test` started, or one of our own when the runner was called by hand. */
async function findServer(): Promise<ThrowAwayServer> {
  const given = process.env["TEST_SERVER"];
  if (!given) return startThrowAwayServer();
  return { ...givenServer.parse(JSON.parse(given)), stop: async () => {} };
}

async function findFilledTables(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; filled: boolean }>(
      `SELECT tablename AS name,
              (xpath('/row/filled/text()', query_to_xml(format(
                'SELECT EXISTS (SELECT FROM public.%I) AS filled', tablename), false, true, '')))[1]::text::boolean AS filled
         FROM pg_tables WHERE schemaname = 'public'`,
    );
    return rows.filter((row) => row.filled).map((row) => row.name);
  } finally {
    await client.end();
  }
}
