import type pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { useDatabase } from "../../support/database";
import { CATALOGUE_CHECKS, tenantTables } from "./catalogue-checks";

const { superuserClient } = useDatabase();
let client: pg.Client;

beforeAll(async () => {
  client = await superuserClient();
});

test("there are tenant tables to look at", async () => {
  expect((await tenantTables(client)).length).toBeGreaterThan(40);
});

describe("the catalogue", () => {
  test.each(Object.entries(CATALOGUE_CHECKS))("%s", async (_, check) => {
    expect(await check(client)).toEqual([]);
  });
});

/** Broken on purpose inside a transaction that is undone: the check must name what was broken. */
interface Breach {
  readonly check: keyof typeof CATALOGUE_CHECKS;
  readonly sql: string;
  readonly finding: string;
}

const AN_ORDINARY_TABLE = `CREATE TABLE breach (tenant_id uuid NOT NULL REFERENCES tenant (id), id uuid NOT NULL,
    dossier_id uuid, PRIMARY KEY (tenant_id, id));
  ALTER TABLE breach OWNER TO sovang_owner;
  GRANT SELECT, INSERT, UPDATE ON breach TO sovang_app;`;
const UNDER_POLICY = `ALTER TABLE breach ENABLE ROW LEVEL SECURITY; ALTER TABLE breach FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant_and_scope ON breach USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant());`;

const BREACHES: readonly Breach[] = [
  {
    check: "row-level security is enabled and forced",
    sql: AN_ORDINARY_TABLE,
    finding: "breach: row-level security is not enabled and forced",
  },
  {
    check: "row-level security is enabled and forced",
    sql: "ALTER TABLE dossier NO FORCE ROW LEVEL SECURITY",
    finding: "dossier: row-level security is not enabled and forced",
  },
  { check: "one policy per table names the tenant", sql: AN_ORDINARY_TABLE, finding: "breach: no policy" },
  {
    check: "one policy per table names the tenant",
    sql: "CREATE POLICY everything ON evidence USING (true)",
    finding: "evidence: tenant_and_scope adds rows to everything",
  },
  {
    check: "one policy per table names the tenant",
    sql: "ALTER POLICY tenant_and_scope ON meeting WITH CHECK (true)",
    finding: "meeting: writing is not bound to the tenant",
  },
  {
    check: "policies mention the scope",
    sql: `${AN_ORDINARY_TABLE} ${UNDER_POLICY}`,
    finding: "breach: read without a scope",
  },
  {
    check: "policies mention the scope",
    sql: "ALTER POLICY tenant_and_scope ON dossier USING (tenant_id = app_tenant())",
    finding: "dossier_answer: read without a scope",
  },
  {
    check: "keys begin with the tenant",
    sql: "CREATE UNIQUE INDEX breach ON dossier (code)",
    finding: "dossier: breach (code) does not begin with the tenant",
  },
  {
    check: "foreign keys carry the tenant",
    sql: `CREATE UNIQUE INDEX breach_target ON dossier (id);
      ALTER TABLE evidence ADD CONSTRAINT breach FOREIGN KEY (dossier_id) REFERENCES dossier (id)`,
    finding: "evidence: breach points out of the tenant",
  },
  {
    check: "foreign keys carry the tenant",
    sql: `ALTER TABLE evidence ADD CONSTRAINT breach FOREIGN KEY (tenant_id, dossier_id)
      REFERENCES dossier (tenant_id, id) ON DELETE CASCADE`,
    finding: "evidence: breach changes rows by itself",
  },
  {
    check: "views ask as the reader, none is materialised",
    sql: "CREATE VIEW breach AS SELECT * FROM dossier",
    finding: "breach: a view with the rights of its owner",
  },
  {
    check: "views ask as the reader, none is materialised",
    sql: "CREATE MATERIALIZED VIEW breach AS SELECT * FROM dossier",
    finding: "breach: a materialised view",
  },
  {
    check: "functions with their owner's rights are listed and pinned",
    sql: "CREATE FUNCTION breach() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
    finding: "breach: its search path is not pinned",
  },
  {
    check: "the application's grants are these",
    sql: "GRANT DELETE ON dossier TO sovang_app",
    finding: "dossier: sovang_app may DELETE, INSERT, SELECT, UPDATE, should INSERT, SELECT, UPDATE",
  },
  {
    check: "the application's grants are these",
    sql: "GRANT UPDATE (event) ON audit_entry TO sovang_app",
    finding: "audit_entry: sovang_app may INSERT, SELECT, UPDATE(event), should INSERT, SELECT",
  },
  {
    check: "the application's grants are these",
    sql: "GRANT TRUNCATE ON outbox TO sovang_app",
    finding: "outbox: sovang_app may INSERT, SELECT, TRUNCATE, UPDATE, should INSERT, SELECT, UPDATE",
  },
  {
    check: "the other roles stay in their rooms",
    sql: "GRANT SELECT ON dossier TO sovang_platform",
    finding: "dossier: the platform's role has a grant on a tenant table",
  },
  {
    check: "the public role reads the view's columns alone",
    sql: "GRANT SELECT (unit_scope) ON recognition TO sovang_public",
    finding: "recognition.unit_scope: readable by everybody without need",
  },
  {
    check: "roles own nothing and stand above nothing",
    sql: "ALTER ROLE sovang_app BYPASSRLS",
    finding: "sovang_app: superuser, or above the policies, or may make roles or databases",
  },
  {
    check: "roles own nothing and stand above nothing",
    sql: "GRANT sovang_owner TO sovang_worker",
    finding: "sovang_worker: member of sovang_owner",
  },
  {
    check: "roles own nothing and stand above nothing",
    sql: "ALTER TABLE outbox OWNER TO sovang_app",
    finding: "sovang_app: owns outbox",
  },
  {
    check: "triggers are on",
    sql: "ALTER TABLE decision DISABLE TRIGGER frozen",
    finding: "decision: trigger frozen is off",
  },
  {
    check: "append-only rows are frozen by trigger",
    sql: "DROP TRIGGER frozen ON confirmation",
    finding: "confirmation: no trigger refuses changes and deletions",
  },
];

describe("the catalogue's checks have teeth", () => {
  test.each(BREACHES)("$check: $finding", async ({ check, sql, finding }) => {
    await client.query("BEGIN");
    try {
      await client.query(sql);
      expect(await CATALOGUE_CHECKS[check](client)).toContain(finding);
    } finally {
      await client.query("ROLLBACK");
    }
  });
});
