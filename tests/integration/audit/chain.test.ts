import type pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { makeCheckpoint } from "@/lib/platform/audit/make-checkpoint";
import { closeClients } from "@/lib/platform/db/clients";
import { getDossierHome } from "@/lib/dossiers/server/get-dossier-home";
import { saveDraftAnswers } from "@/lib/dossiers/server/save-answers";
import { anOpenDossier, must } from "../../factories/officer";
import { aPerson, aProvince, inProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";
import { INSUFFICIENT_PRIVILEGE, onStage, outcomeOf, RESTRICT } from "../database/contexts";

const { truncateAll, superuserClient, ownerClient } = useDatabase();
let province: TestProvince;
let officer: Actor;
let reviewer: Actor;
let superuser: pg.Client;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  reviewer = await aPerson(province, { at: province.communes[0], role: "reviewer" });
  superuser = await superuserClient();
  await anOpenDossier(province, officer);
  await makeCheckpoint(province.tenantId, new Date());
}, 60_000);
afterAll(closeClients);

const someMet = (dossierId: string, group: "A" | "B") => ({
  dossierId,
  group,
  result: { [`${group}1`]: "met" },
  revision: { [`${group}1`]: "0" },
});

interface Link {
  readonly seq: number;
  readonly prev_hash: string;
  readonly hash: string;
  readonly made: string;
}

async function chain(): Promise<readonly Link[]> {
  const { rows } = await superuser.query<Link>(
    `SELECT l.seq, l.prev_hash, l.hash, audit_hash(l.seq, l.prev_hash, e) AS made FROM audit_link l
       JOIN audit_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
      WHERE l.tenant_id = $1 ORDER BY l.seq`,
    [province.tenantId],
  );
  return rows;
}

/** Numbered without a gap, each on the hash before it, each hash that of its content. */
async function expectWhole(): Promise<number> {
  const links = await chain();
  links.forEach((link, index) => {
    expect(link).toMatchObject({
      seq: index + 1,
      prev_hash: links[index - 1]?.hash ?? "0".repeat(64),
      hash: link.made,
    });
  });
  return links.length;
}

describe("the chain", () => {
  test("acts at once wait for each other: all are in it, none twice, no gap", async () => {
    const dossiers = await Promise.all(Array.from({ length: 6 }, () => anOpenDossier(province, officer)));
    const before = await expectWhole();
    await Promise.all(
      dossiers.flatMap((dossierId) => [
        saveDraftAnswers.execute(officer, someMet(dossierId, "A")).then(must),
        getDossierHome(reviewer, dossierId).then(must),
        saveDraftAnswers.execute(officer, someMet(dossierId, "B")).then(must),
      ]),
    );
    expect(await expectWhole()).toBe(before + 18);
  });

  test("two acts that hold what the other wants, with the log between, end in no circle", async () => {
    const [one, other] = [await superuserClient(), await superuserClient()];
    const entry = (client: pg.Client) =>
      client.query(
        `INSERT INTO audit_entry (tenant_id, id, scope_path, event, subject_type, working_date)
           VALUES ($1, gen_random_uuid(), 't/', 'test.done', '', '2023-01-01')`,
        [province.tenantId],
      );
    await one.query("BEGIN");
    await other.query("BEGIN");
    await entry(one);
    await entry(other);
    // Were the lock taken with the entry, `other` would wait for `one` here.
    await other.query("COMMIT");
    await one.query("COMMIT");
    await expectWhole();
  });

  test("an act that is undone leaves no gap", async () => {
    const before = await expectWhole();
    await expect(
      inProvince(province, async (tx) => {
        await tx.$executeRaw`INSERT INTO audit_entry (tenant_id, id, scope_path, event, subject_type, working_date)
          VALUES (${province.tenantId}::uuid, gen_random_uuid(), 't/', 'test.undone', '', '2023-01-01')`;
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await expectWhole()).toBe(before);
  });

  test("the time is the database's, whatever is sent", async () => {
    await superuser.query(
      `INSERT INTO audit_entry (tenant_id, id, scope_path, event, subject_type, working_date, at)
         VALUES ($1, gen_random_uuid(), 't/', 'test.backdated', '', '2023-01-01', '2001-01-01')`,
      [province.tenantId],
    );
    const { rows } = await superuser.query<{ late: boolean }>(
      "SELECT at > now() - interval '1 minute' AS late FROM audit_entry WHERE event = 'test.backdated'",
    );
    expect(rows).toEqual([{ late: true }]);
  });
});

/** Where a tenant's whole territory is set: what is refused is refused by more than a policy. */
async function inWholeTenant(client: pg.Client, sql: string): Promise<number | string> {
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.tenant_id', $1, true), set_config('app.scope', 't/', true)", [
    province.tenantId,
  ]);
  const outcome = await outcomeOf(client, sql);
  await client.query("ROLLBACK");
  return outcome;
}

describe("the database refuses", () => {
  test.each(["audit_entry", "audit_link", "audit_checkpoint"])(
    "to change, remove or empty %s, for the owner and the superuser too",
    async (table) => {
      const owner = await ownerClient();
      for (const client of [owner, superuser]) {
        for (const sql of [
          `UPDATE ${table} SET tenant_id = tenant_id`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table} CASCADE`,
        ]) {
          expect({ sql, outcome: await inWholeTenant(client, sql) }).toEqual({ sql, outcome: RESTRICT });
        }
      }
    },
  );

  test("a link that does not continue the chain, whoever writes it", async () => {
    const links = await chain();
    const last = links.at(-1);
    const entry = "(SELECT entry_id FROM audit_link ORDER BY seq LIMIT 1)";
    for (const [seq, before] of [
      [links.length + 2, last?.hash],
      [links.length + 1, "0".repeat(64)],
      [1, "0".repeat(64)],
    ]) {
      const sql = `INSERT INTO audit_link (tenant_id, seq, entry_id, prev_hash)
        VALUES ('${province.tenantId}', ${seq}, ${entry}, '${before}')`;
      expect(await inWholeTenant(superuser, sql)).toBe(RESTRICT);
    }
  });

  test("a link by the tenants' role", async () => {
    const sql =
      "INSERT INTO audit_link (tenant_id, entry_id) SELECT tenant_id, entry_id FROM audit_link LIMIT 1";
    const context = { tenantId: province.tenantId, scope: "t/" };
    const outcome = await onStage(superuser, { role: "sovang_app", context, arranged: [] }, () =>
      outcomeOf(superuser, sql),
    );
    expect(outcome).toBe(INSUFFICIENT_PRIVILEGE);
  });

  test("a checkpoint of another chain, or shorter than the one before", async () => {
    for (const [size, head] of [
      [2, "ff".repeat(32)],
      [1_000_000, "ff".repeat(32)],
    ]) {
      const sql = `INSERT INTO audit_checkpoint (tenant_id, size, root_hash, head_hash, peaks, at, key_id, public_key, signed_text, signature)
        VALUES ('${province.tenantId}', ${size}, '', '${head}', '[]', now(), '', '', '', '')`;
      expect(await inWholeTenant(superuser, sql)).toBe(RESTRICT);
    }
  });
});
