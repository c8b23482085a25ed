import pg from "pg";
import { afterAll } from "vitest";

/** What the database is told about who is at work. `null` leaves a setting as a fresh connection has it. */
export interface DatabaseContext {
  readonly tenantId: string | null;
  readonly scope: string | null;
  readonly personId?: string | null;
  readonly today?: string;
}

type Door = "app" | "public" | "platform" | "worker";

const ADDRESS: Readonly<Record<Door, string>> = {
  app: "APP_DATABASE_URL",
  public: "PUBLIC_DATABASE_URL",
  platform: "PLATFORM_DATABASE_URL",
  worker: "WORKER_DATABASE_URL",
};

/** A connection as the role behind one of the product's doors; closed when the file ends. */
export async function connectAs(door: Door): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env[ADDRESS[door]] });
  await client.connect();
  afterAll(() => client.end());
  return client;
}

/** Tells the current transaction who is at work. */
export async function enter(
  client: pg.Client,
  { tenantId, scope, personId = null, today = "2023-06-01" }: DatabaseContext,
): Promise<void> {
  const settings = { tenant_id: tenantId, scope, person_id: personId, today };
  for (const [name, value] of Object.entries(settings)) {
    if (value) await client.query("SELECT set_config($1, $2, true)", [`app.${name}`, value]);
  }
}

/** Work in a transaction with this context; always undone, so that probes leave nothing behind. */
export async function within<Value>(
  client: pg.Client,
  context: DatabaseContext,
  work: () => Promise<Value>,
): Promise<Value> {
  await client.query("BEGIN");
  try {
    await enter(client, context);
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}

interface Stage {
  readonly role: "sovang_app" | "sovang_owner";
  readonly context: DatabaseContext;
  /** Statements done first past the triggers: what is refused can then be proved from any state. */
  readonly arranged?: readonly string[];
}

/** On the superuser's connection: puts rows into a state, becomes the role, works, and undoes it all. */
export async function onStage<Value>(
  superuser: pg.Client,
  { role, context, arranged = [] }: Stage,
  work: () => Promise<Value>,
): Promise<Value> {
  return within(superuser, context, async () => {
    await superuser.query("SET LOCAL session_replication_role = replica");
    for (const sql of arranged) await superuser.query(sql);
    await superuser.query("SET LOCAL session_replication_role = origin");
    await superuser.query(`SET LOCAL ROLE ${role}`);
    return work();
  });
}

/** What a statement ends in: how many rows it touched, or the code PostgreSQL refused it with. */
export async function outcomeOf(
  client: pg.Client,
  sql: string,
  values: readonly unknown[] = [],
): Promise<number | string> {
  await client.query("SAVEPOINT attempt");
  try {
    const { rowCount } = await client.query(sql, [...values]);
    return rowCount ?? 0;
  } catch (error) {
    await client.query("ROLLBACK TO attempt");
    if (error instanceof pg.DatabaseError && error.code) return error.code;
    throw error;
  }
}

export const INSUFFICIENT_PRIVILEGE = "42501";
export const FOREIGN_KEY = "23503";
export const UNIQUE = "23505";
export const RESTRICT = "23001";
export const CHECK = "23514";
