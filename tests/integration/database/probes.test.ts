import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ok, err } from "@/lib/core/result";
import { clients, closeClients } from "@/lib/platform/db/clients";
import { withPublic } from "@/lib/platform/db/with-public";
import { readTenant, withTenant } from "@/lib/platform/db/with-tenant";
import { useDatabase } from "../../support/database";
import {
  insertRow,
  provinceRows,
  rowOf,
  wholeCase,
  writePastTriggers,
  type Row,
  type WholeCase,
} from "./case-rows";
import { tenantTables } from "./catalogue-checks";
import {
  connectAs,
  FOREIGN_KEY,
  INSUFFICIENT_PRIVILEGE,
  onStage,
  outcomeOf,
  RESTRICT,
  within,
  type DatabaseContext,
} from "./contexts";

const { superuserClient, ownerClient } = useDatabase();
const app = await connectAs("app");
const open = await connectAs("public");
const platform = await connectAs("platform");

const HERE = provinceRows("here");
const THERE = provinceRows("there");
const here = HERE.province;
const there = THERE.province;

const PROVINCE = "t/here/";
const DISTRICT = "t/here/d1/";
const COMMUNE = "t/here/d1/a/";
const SIBLING_COMMUNE = "t/here/d1/b/";
const SIBLING_DISTRICT = "t/here/d2/";
const OTHER_SUBTREE = "t/here/d2/c/";

/** The unit of the commune, of the district and of the province; and one of another province. All stand apart. */
const CASES = {
  commune: wholeCase({ province: here, managedAt: COMMUNE, decidedAt: DISTRICT, groundAt: COMMUNE }),
  district: wholeCase({
    province: here,
    managedAt: DISTRICT,
    decidedAt: PROVINCE,
    groundAt: "t/here/d1/town/",
  }),
  province: wholeCase({
    province: here,
    managedAt: PROVINCE,
    decidedAt: PROVINCE,
    groundAt: "t/here/d3/city/",
  }),
  foreign: wholeCase({
    province: there,
    managedAt: "t/there/d1/a/",
    decidedAt: "t/there/d1/",
    groundAt: "t/there/d1/a/",
  }),
} as const;
type CaseName = keyof typeof CASES;

let superuser: pg.Client;

beforeAll(async () => {
  superuser = await superuserClient();
  await writePastTriggers(superuser, [
    ...HERE.rows,
    ...THERE.rows,
    ...Object.values(CASES).flatMap(({ rows }) => rows),
  ]);
});
afterAll(closeClients);

const inHere = (scope: string | null): DatabaseContext => ({ tenantId: here.tenantId, scope });

const VIEWER_NAMES = [
  "unit",
  "commune",
  "sibling commune",
  "district",
  "sibling district",
  "other subtree",
  "province",
  "another unit",
  "no scope",
  "other province",
  "other province, same path",
  "nobody",
] as const;
type Viewer = (typeof VIEWER_NAMES)[number];

const VIEWERS = {
  unit: null,
  commune: inHere(COMMUNE),
  "sibling commune": inHere(SIBLING_COMMUNE),
  district: inHere(DISTRICT),
  "sibling district": inHere(SIBLING_DISTRICT),
  "other subtree": inHere(OTHER_SUBTREE),
  province: inHere(PROVINCE),
  "another unit": inHere(`u/${randomUUID()}/`),
  "no scope": inHere(null),
  "other province": { tenantId: there.tenantId, scope: "t/there/" },
  "other province, same path": { tenantId: there.tenantId, scope: COMMUNE },
  nobody: { tenantId: null, scope: null },
} as const satisfies Record<Viewer, DatabaseContext | null>;

const contextOf = (viewer: Viewer, { unitScope }: Pick<WholeCase, "unitScope">): DatabaseContext =>
  VIEWERS[viewer] ?? inHere(unitScope);

/** Who reads which part of a case. «Unit's side»: the unit, its managing body and all above; the decider and all above. */
const UNITS_SIDE: Readonly<Record<Exclude<CaseName, "foreign">, readonly Viewer[]>> = {
  commune: ["unit", "commune", "district", "province"],
  district: ["unit", "district", "province"],
  province: ["unit", "province"],
};
const DECIDERS_SIDE: typeof UNITS_SIDE = {
  commune: ["district", "province"],
  district: ["province"],
  province: ["province"],
};
/** Ids and a level: bodies below see that a unit belongs to a higher one. */
const MANAGEMENT: typeof UNITS_SIDE = {
  commune: ["unit", "commune", "district", "province"],
  district: ["unit", "commune", "sibling commune", "district", "province"],
  province: [
    "unit",
    "commune",
    "sibling commune",
    "district",
    "sibling district",
    "other subtree",
    "province",
  ],
};
const OF_THE_DECIDER = [
  "meeting",
  "meeting_attendee",
  "meeting_item",
  "meeting_item_absence",
  "meeting_opinion",
  "decision",
  "confirmation",
  "decision_file",
];
/** Who sits where is open to everybody of the province. */
const PROVINCE_WIDE = VIEWER_NAMES.filter((viewer) => !/^other province|nobody/.test(viewer));

/** The territory reads all that was done in it; of the log the unit's clerk reads what he did himself. */
const OF_THE_TERRITORY: typeof UNITS_SIDE = {
  commune: ["commune", "district", "province"],
  district: ["district", "province"],
  province: ["province"],
};

function readersOf(table: string, name: Exclude<CaseName, "foreign">): readonly Viewer[] {
  if (["idempotency_key", "saved_filter"].includes(table)) return [];
  if (table === "unit_management") return MANAGEMENT[name];
  if (table === "post_holding") return PROVINCE_WIDE;
  if (["audit_entry", "audit_link", "handover"].includes(table)) return OF_THE_TERRITORY[name];
  return OF_THE_DECIDER.includes(table) ? DECIDERS_SIDE[name] : UNITS_SIDE[name];
}

/** Rows of this case that a statement with the context reads, by table. */
async function countsFor(context: DatabaseContext, whole: WholeCase): Promise<Record<string, number>> {
  return within(app, context, async () => {
    const counts: Record<string, number> = {};
    for (const [table, row] of whole.rows) {
      const { rowCount } = await app.query(`SELECT 1 FROM ${table} WHERE ${matching(row)}`, keysOf(row));
      counts[table] = rowCount ?? 0;
    }
    return counts;
  });
}

/** Finds the very row by every key it has; other rows of its table are none of its business. */
const KEYS = [
  "tenant_id",
  "id",
  "key",
  "unit_id",
  "registration_id",
  "dossier_id",
  "appraisal_id",
  "request_id",
  "meeting_id",
  "entry_id",
  "maintenance_review_id",
];
const keyNames = (row: Row): string[] => KEYS.filter((key) => row[key] !== undefined);
const keysOf = (row: Row): unknown[] => keyNames(row).map((key) => row[key]);
const matching = (row: Row): string =>
  keyNames(row)
    .map((key, at) => `${key} = $${at + 1}`)
    .join(" AND ");

describe("reading", () => {
  test("the case has a row in every tenant table that is bound to a territory or a person", async () => {
    const everywhere = new Set([...HERE.rows, ...CASES.commune.rows].map(([table]) => table));
    const missing = (await tenantTables(superuser)).filter((table) => !everywhere.has(table));
    expect(missing).toEqual(["unit_succession"]);
  });

  test.each(VIEWER_NAMES)("%s reads exactly its own part of every case", async (viewer) => {
    for (const name of ["commune", "district", "province"] as const) {
      const whole = CASES[name];
      const expected = Object.fromEntries(
        whole.rows.map(([table]) => [table, readersOf(table, name).includes(viewer) ? 1 : 0]),
      );
      expect({ name, ...(await countsFor(contextOf(viewer, whole), whole)) }).toEqual({
        name,
        ...expected,
      });
    }
  });

  test("without a context every tenant table is empty, for the owner too", async () => {
    const owner = await ownerClient();
    for (const client of [app, owner]) {
      for (const table of await tenantTables(superuser)) {
        const { rows } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
        expect({ table, rows }).toEqual({ table, rows: [] });
      }
    }
  });

  test("the whole territory of one province holds no row of another, in any table", async () => {
    for (const table of await tenantTables(superuser)) {
      const foreign = await within(
        app,
        { tenantId: here.tenantId, scope: "t/", personId: here.personId },
        () => app.query(`SELECT 1 FROM ${table} WHERE tenant_id <> $1`, [here.tenantId]),
      );
      expect({ table, rows: foreign.rows }).toEqual({ table, rows: [] });
    }
  });

  test("a case is read by a body beside it from the moment its route has come there", async () => {
    const { dossierId } = CASES.commune;
    const read = `SELECT 1 FROM dossier WHERE id = '${dossierId}'`;
    const seen = (scope: string): Promise<number | string> =>
      onStage(
        superuser,
        {
          role: "sovang_app",
          context: inHere(scope),
          arranged: [`UPDATE dossier SET reached_scopes = '{${SIBLING_DISTRICT}}' WHERE id = '${dossierId}'`],
        },
        () => outcomeOf(superuser, read),
      );
    expect([await seen(SIBLING_DISTRICT), await seen(OTHER_SUBTREE), await seen(SIBLING_COMMUNE)]).toEqual([
      1, 0, 0,
    ]);
  });

  test("an answered request is known to the person who sent it alone", async () => {
    const read = (personId: string) =>
      within(app, { ...inHere(PROVINCE), personId }, () => app.query("SELECT 1 FROM idempotency_key"));
    expect((await read(here.personId)).rowCount).toBe(3);
    expect((await read(there.personId)).rowCount).toBe(0);
  });

  test("an issued decision is read by the units in its annex, with the rest of the annex kept from them", async () => {
    const { commune } = CASES;
    await superuser.query("BEGIN");
    await superuser.query("SET LOCAL session_replication_role = replica");
    await superuser.query("UPDATE decision SET status = 'issued' WHERE id = $1", [commune.decisionId]);
    await superuser.query("COMMIT");
    try {
      for (const scope of [COMMUNE, commune.unitScope]) {
        const counts = await countsFor(inHere(scope), commune);
        expect([counts["decision"], counts["confirmation"], counts["meeting"]]).toEqual([1, 1, 0]);
      }
      const counts = await countsFor(inHere(SIBLING_COMMUNE), commune);
      expect([counts["decision"], counts["decision_item"]]).toEqual([0, 0]);
    } finally {
      await superuser.query("BEGIN");
      await superuser.query("SET LOCAL session_replication_role = replica");
      await superuser.query("UPDATE decision SET status = 'draft' WHERE id = $1", [commune.decisionId]);
      await superuser.query("COMMIT");
    }
  });
});

/** Contexts that must not write a case of the commune, whatever the table. */
const STRANGERS = [
  "sibling commune",
  "sibling district",
  "other subtree",
  "another unit",
  "no scope",
  "nobody",
  "other province",
  "other province, same path",
] as const;

/** By the policy, by the grant, or by a trigger that asks before them: a meeting it can't see, an annex that is closed. */
const REFUSED: readonly unknown[] = [INSUFFICIENT_PRIVILEGE, RESTRICT];

describe("writing", () => {
  test.each(STRANGERS)("%s changes and removes nothing of a commune's case", async (viewer) => {
    const whole = CASES.commune;
    await within(app, contextOf(viewer, whole), async () => {
      for (const [table, row] of whole.rows) {
        for (const sql of [`UPDATE ${table} SET tenant_id = tenant_id`, `DELETE FROM ${table}`]) {
          const outcome = await outcomeOf(app, `${sql} WHERE ${matching(row)}`, keysOf(row));
          expect([0, INSUFFICIENT_PRIVILEGE], `${table}: ${sql}`).toContain(outcome);
        }
      }
    });
  });

  test.each([...STRANGERS, "commune"] as const)(
    "%s inserts no row for another territory or province",
    async (viewer) => {
      const target = viewer === "commune" ? CASES.foreign : CASES.commune;
      const context = contextOf(viewer, CASES.commune);
      await within(app, context, async () => {
        for (const [table, row] of target.rows) {
          if (ALWAYS_WRITTEN.includes(table) && context.tenantId === row["tenant_id"]) continue;
          await app.query("SAVEPOINT attempt");
          const refused = await insertRow(app, table, fresh(row)).then(
            () => "written",
            (error: pg.DatabaseError) => error.code,
          );
          await app.query("ROLLBACK TO attempt");
          expect(REFUSED, table).toContain(refused);
        }
      });
    },
  );

  test("a row is not moved to another province, nor written over one there", async () => {
    const whole = CASES.commune;
    await within(app, { ...inHere(PROVINCE), personId: here.personId }, async () => {
      for (const [table, row] of whole.rows) {
        const moved = await outcomeOf(
          app,
          `UPDATE ${table} SET tenant_id = '${there.tenantId}' WHERE ${matching(row)}`,
          keysOf(row),
        );
        expect(REFUSED, table).toContain(moved);
      }
      await app.query("SAVEPOINT attempt");
      const upserted = await app
        .query(
          `INSERT INTO dossier_number (tenant_id, cycle_year, last) VALUES ($1, 2023, 9)
             ON CONFLICT (tenant_id, cycle_year) DO UPDATE SET last = 9`,
          [there.tenantId],
        )
        .catch((error: pg.DatabaseError) => error.code);
      await app.query("ROLLBACK TO attempt");
      expect(upserted).toBe(INSUFFICIENT_PRIVILEGE);
    });
  });

  test("nobody moves a case out of his own territory", async () => {
    await within(app, inHere(COMMUNE), async () => {
      for (const table of ["registration", "dossier"]) {
        const outcome = await outcomeOf(
          app,
          `UPDATE ${table} SET scope_path = '${SIBLING_COMMUNE}', unit_scope = ''`,
        );
        expect(REFUSED, table).toContain(outcome);
      }
    });
  });

  test("a district writes no rule of the province, and nothing of a body outside its territory", async () => {
    const rules = ["criteria_version", "plan", "plan_version", "sample_file"];
    const seats = ["body", "post", "post_holding", "post_grant"];
    await within(app, inHere(DISTRICT), async () => {
      for (const [table, row] of HERE.rows.filter(([name]) => [...rules, ...seats].includes(name))) {
        await app.query("SAVEPOINT attempt");
        const refused = await insertRow(app, table, fresh(row)).catch(
          (error: pg.DatabaseError) => error.code,
        );
        await app.query("ROLLBACK TO attempt");
        expect({ table, refused }).toEqual({ table, refused: INSUFFICIENT_PRIVILEGE });
      }
    });
  });

  test.each([
    { writer: "t/here/d1/town/", outcome: 0 },
    { writer: CASES.district.unitScope, outcome: 0 },
    { writer: DISTRICT, outcome: 1 },
    { writer: PROVINCE, outcome: 1 },
  ])(
    "the register's line of a district's unit changed from $writer: $outcome row",
    async ({ writer, outcome }) => {
      await within(app, inHere(writer), async () => {
        const sql = `UPDATE unit_version SET valid_to = '2030-01-01' WHERE id = '${CASES.district.unitVersionId}'`;
        expect(await outcomeOf(app, sql)).toBe(outcome);
      });
    },
  );

  /** A grant is given within the giver's territory and to units that it manages, never above or beside it. */
  test.each([
    { giver: "district", to: COMMUNE, given: true },
    { giver: "district", to: DISTRICT, given: true },
    { giver: "district", to: CASES.district.unitScope, given: true },
    { giver: "district", to: PROVINCE, given: false },
    { giver: "district", to: SIBLING_DISTRICT, given: false },
    { giver: "district", to: CASES.province.unitScope, given: false },
    { giver: "commune", to: DISTRICT, given: false },
    { giver: "commune", to: CASES.district.unitScope, given: false },
    { giver: "unit", to: COMMUNE, given: false },
    { giver: "province", to: CASES.commune.unitScope, given: true },
    { giver: "no scope", to: COMMUNE, given: false },
  ] as const)("$giver gives a grant at $to: $given", async ({ giver, to, given }) => {
    const grant = { ...rowOf({ rows: HERE.rows }, "post_grant"), id: randomUUID(), scope_path: to };
    await within(app, contextOf(giver, CASES.commune), async () => {
      const outcome = await insertRow(app, "post_grant", grant).then(
        () => true,
        (error: pg.DatabaseError) => error.code !== INSUFFICIENT_PRIVILEGE,
      );
      expect(outcome).toBe(given);
    });
  });

  test("a plain id of another province is refused by the composite key, for the superuser too", async () => {
    const { dossierId, fileId } = CASES.foreign;
    const evidence = CASES.commune.rows.find(([table]) => table === "evidence")?.[1] ?? {};
    const wrongs = [
      ["file_id", fileId],
      ["added_by_id", there.personId],
      ["dossier_id", dossierId],
    ] as const;
    for (const [column, value] of wrongs) {
      await superuser.query("BEGIN");
      const refused = await insertRow(superuser, "evidence", { ...fresh(evidence), [column]: value }).catch(
        (error: pg.DatabaseError) => error.code,
      );
      await superuser.query("ROLLBACK");
      expect({ column, refused }).toEqual({ column, refused: FOREIGN_KEY });
    }
  });

  test("no role of the product empties a table", async () => {
    for (const table of await tenantTables(superuser)) {
      await within(app, inHere(PROVINCE), async () => {
        expect(await outcomeOf(app, `TRUNCATE ${table} CASCADE`)).toBe(INSUFFICIENT_PRIVILEGE);
      });
    }
  });
});

/** Tables that are written from anywhere in the tenant; reading them is bound. */
const ALWAYS_WRITTEN = ["audit_entry", "idempotency_key", "unit"];
/** The same row under another id, so that only the policies can refuse it. */
const fresh = (row: Row): Row => ({
  ...row,
  ...(row["id"] === undefined ? {} : { id: randomUUID() }),
  ...(row["key"] === undefined ? {} : { key: randomUUID() }),
});

describe("the other doors", () => {
  test("the public one reads issued recognitions, and no tenant's row behind them", async () => {
    const { rows } = await open.query<{ code: string }>("SELECT code FROM public_recognition ORDER BY code");
    expect(rows.map(({ code }) => code)).toEqual(
      Object.values(CASES)
        .map(({ recognitionId }) => `MA-${recognitionId}`)
        .sort(),
    );
    await expect(
      withPublic((door) => door.$queryRaw`SELECT code FROM public_recognition`),
    ).resolves.toHaveLength(4);
    for (const table of await tenantTables(superuser)) {
      await within(open, { tenantId: here.tenantId, scope: "t/", personId: here.personId }, async () => {
        expect({ table, outcome: await outcomeOf(open, `SELECT * FROM ${table}`) }).toEqual({
          table,
          outcome: INSUFFICIENT_PRIVILEGE,
        });
      });
    }
  });

  test("setting a context opens nothing more to the public door", async () => {
    await superuser.query("BEGIN");
    await superuser.query("SET LOCAL session_replication_role = replica");
    await superuser.query("UPDATE recognition SET is_public = false WHERE id = $1", [
      CASES.commune.recognitionId,
    ]);
    await superuser.query("COMMIT");
    const seen = await within(open, { tenantId: here.tenantId, scope: "t/" }, () =>
      open.query("SELECT verification_code FROM recognition"),
    );
    expect(seen.rowCount).toBe(3);
  });

  test("the platform's one reads and writes no tenant table, whatever context it sets", async () => {
    for (const table of await tenantTables(superuser)) {
      await within(platform, { tenantId: here.tenantId, scope: "t/", personId: here.personId }, async () => {
        expect(await outcomeOf(platform, `SELECT 1 FROM ${table}`)).toBe(INSUFFICIENT_PRIVILEGE);
        expect(await outcomeOf(platform, `DELETE FROM ${table}`)).toBe(INSUFFICIENT_PRIVILEGE);
      });
    }
  });

  test("the tenants' one reads no account, session or form state, and its own tenant's line alone", async () => {
    for (const table of [
      "account",
      "session",
      "form_state",
      "invitation",
      "sign_in_attempt",
      "recovery_code",
      "platform_audit",
    ]) {
      await within(app, inHere("t/"), async () => {
        expect(await outcomeOf(app, `SELECT 1 FROM ${table}`)).toBe(INSUFFICIENT_PRIVILEGE);
      });
    }
    const tenants = await within(app, inHere(COMMUNE), () =>
      app.query<{ code: string }>("SELECT code FROM tenant"),
    );
    expect(tenants.rows).toEqual([{ code: "here" }]);
  });

  test("a real province cannot be started over, not even by the platform's role", async () => {
    await superuser.query("UPDATE tenant SET is_demo = false WHERE id = $1", [there.tenantId]);
    await within(platform, { tenantId: null, scope: null }, async () => {
      expect(await outcomeOf(platform, "SELECT reset_demo_tenant($1)", [there.tenantId])).toBe(RESTRICT);
    });
    await within(app, inHere("t/"), async () => {
      expect(await outcomeOf(app, "SELECT reset_demo_tenant($1)", [here.tenantId])).toBe(
        INSUFFICIENT_PRIVILEGE,
      );
    });
  });

  test("pretending that a demo is being started over opens nothing to the tenants' role", async () => {
    await within(app, inHere(COMMUNE), async () => {
      await app.query("SELECT set_config('app.demo_reset', $1, true)", [here.tenantId]);
      const { rows } = await app.query("SELECT 1 FROM registration");
      expect(rows).toHaveLength(1);
      expect(await outcomeOf(app, "UPDATE recognition SET title = 'x'")).toBe(RESTRICT);
    });
  });
});

describe("withTenant", () => {
  const scopeIn = (tenantId: string, scopePath: string) => ({
    tenantId,
    scopePath,
    personId: null,
    today: "2023-06-01",
  });

  test("a setting does not reach whoever takes the connection next: 200 mixed transactions at once", async () => {
    const plain = () => clients().app.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM dossier`;
    const count = (tenantId: string, scopePath: string) =>
      readTenant(scopeIn(tenantId, scopePath), (tx) => tx.dossier.count());
    const kinds = [
      async () => expect(Number((await plain())[0]?.n)).toBe(0),
      async () => expect(await count(here.tenantId, PROVINCE)).toBe(3),
      async () => expect(await count(there.tenantId, "t/there/")).toBe(1),
      async () => expect(await count(here.tenantId, COMMUNE)).toBe(1),
      async () => expect(await count(here.tenantId, OTHER_SUBTREE)).toBe(0),
      async () => {
        const thrown = withTenant(scopeIn(here.tenantId, PROVINCE), async (tx) => {
          await tx.dossier.count();
          throw new Error("cut short");
        });
        await expect(thrown).rejects.toThrow("cut short");
      },
      async () => {
        const refused = await withTenant(scopeIn(there.tenantId, "t/there/"), async (tx) => {
          await tx.dossier.count();
          return err({ code: "test.refused" });
        });
        expect(refused.ok).toBe(false);
      },
    ];
    await Promise.all(Array.from({ length: 200 }, (_, index) => kinds[index % kinds.length]?.()));
    for (let index = 0; index < 20; index += 1) expect(Number((await plain())[0]?.n)).toBe(0);
  });

  test("the setting is gone after the transaction, also for a connection of one's own", async () => {
    await within(app, inHere(PROVINCE), async () => undefined);
    const { rows } = await app.query(
      "SELECT app_tenant() AS tenant, app_scope() AS scope, app_person() AS person",
    );
    expect(rows).toEqual([{ tenant: null, scope: null, person: null }]);
  });

  test("a refusal after a write undoes the write", async () => {
    const answer = await withTenant(scopeIn(here.tenantId, PROVINCE), async (tx) => {
      await tx.outbox.create({
        data: { tenantId: here.tenantId, id: randomUUID(), topic: "undone", payload: {} },
      });
      return err({ code: "test.refused" } as const);
    });
    expect(answer).toEqual({ ok: false, error: { code: "test.refused" } });
    const thrown = withTenant(scopeIn(here.tenantId, PROVINCE), async (tx) => {
      await tx.outbox.create({
        data: { tenantId: here.tenantId, id: randomUUID(), topic: "undone", payload: {} },
      });
      throw new Error("a bug");
    });
    await expect(thrown).rejects.toThrow("a bug");
    const { rows } = await superuser.query("SELECT 1 FROM outbox WHERE topic = 'undone'");
    expect(rows).toEqual([]);
  });

  test("an accepted act stays", async () => {
    await withTenant(scopeIn(here.tenantId, PROVINCE), async (tx) => {
      await tx.outbox.create({
        data: { tenantId: here.tenantId, id: randomUUID(), topic: "kept", payload: {} },
      });
      return ok(null);
    });
    const { rows } = await superuser.query("SELECT 1 FROM outbox WHERE topic = 'kept'");
    expect(rows).toHaveLength(1);
  });

  test("reading a page cannot write", async () => {
    const written = readTenant(scopeIn(here.tenantId, PROVINCE), (tx) =>
      tx.outbox.create({ data: { tenantId: here.tenantId, id: randomUUID(), topic: "read", payload: {} } }),
    );
    await expect(written).rejects.toThrow(/read-only/);
  });

  test("writing or moving another province's row through Prisma is refused", async () => {
    const scope = scopeIn(here.tenantId, PROVINCE);
    const foreign = CASES.foreign.dossierId;
    const touched = await withTenant(scope, async (tx) => {
      const { count } = await tx.dossier.updateMany({
        where: { id: foreign },
        data: { assignedPersonId: null },
      });
      return ok(count);
    });
    expect(touched).toEqual(ok(0));
    await expect(
      withTenant(scope, async (tx) =>
        ok(
          await tx.outbox.create({
            data: { tenantId: there.tenantId, id: randomUUID(), topic: "x", payload: {} },
          }),
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      withTenant(scope, async (tx) =>
        ok(
          await tx.evidence.create({
            data: {
              tenantId: here.tenantId,
              id: randomUUID(),
              dossierId: CASES.commune.dossierId,
              criterionCode: "1.1",
              kind: "file",
              title: "",
              fileId: CASES.foreign.fileId,
              submission: 0,
              addedById: here.personId,
            },
          }),
        ),
      ),
    ).rejects.toMatchObject({ code: "P2003" });
  });
});
