import { spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { hashPassword } from "@/lib/platform/auth/passwords";
import { makeCheckpoint } from "@/lib/platform/audit/make-checkpoint";
import { closeClients } from "@/lib/platform/db/clients";
import { withPlatform } from "@/lib/platform/db/with-platform";
import { auditFile } from "@/lib/reports/server/audit-file";
import { exportAudit } from "@/lib/reports/server/export-audit";
import { getAuditLog } from "@/lib/reports/server/get-audit-log";
import { getCheckpoints } from "@/lib/reports/server/get-checkpoints";
import { anOpenDossier, fillDossier, must } from "../../factories/officer";
import { aPerson, aProvince, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll, superuserClient } = useDatabase();
const PASSWORD = "mat khau cua quan tri";
const VERIFIER = path.resolve(import.meta.dirname, "../../../public/kiem-tra-nhat-ky.mjs");
const folder = mkdtempSync(path.join(os.tmpdir(), "so-vang-nhat-ky-"));

let province: TestProvince;
let officer: Actor;
let admin: Actor;
let superuser: pg.Client;
let dossierId: string;

beforeAll(async () => {
  superuser = await superuserClient();
});
beforeEach(async () => {
  await truncateAll();
  province = await aProvince();
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  admin = await aPerson(province, { at: province.province, role: "admin" });
  const passwordHash = await hashPassword(PASSWORD);
  await withPlatform((tx) => tx.account.update({ where: { id: admin.accountId }, data: { passwordHash } }));
  dossierId = await anOpenDossier(province, officer);
  await makeCheckpoint(province.tenantId, new Date());
  await fillDossier(officer, dossierId);
  await makeCheckpoint(province.tenantId, new Date());
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await closeClients();
});

const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

async function exported(filter: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const accepted = must(await exportAudit.execute(admin, { format: "jsonl", password: PASSWORD, ...filter }));
  return (await auditFile(admin, accepted).text()).trimEnd().split("\n");
}

const verify = (lines: readonly string[], ...more: readonly string[]) => {
  const run = spawnSync(process.execPath, [VERIFIER, write("nhat-ky.jsonl", lines.join("\n")), ...more], {
    encoding: "utf8",
  });
  return { status: run.status, said: run.stdout + run.stderr };
};

/** Past every trigger, as somebody would who owns the machine. */
async function tamper(sql: string): Promise<void> {
  await superuser.query("BEGIN");
  await superuser.query("SET LOCAL session_replication_role = replica");
  await superuser.query(sql);
  await superuser.query("COMMIT");
}

const keptCheckpoints = async (): Promise<string> =>
  write("moc.json", JSON.stringify({ checkpoints: must(await getCheckpoints(admin, null)) }));

const ENTRY_OF = (seq: number): string => `(SELECT entry_id FROM audit_link WHERE seq = ${seq})`;

describe("an export that nobody touched", () => {
  test("is right, and proven as far as the last checkpoint", async () => {
    const { status, said } = verify(await exported());
    expect(said).toMatch(/^Đúng: \d+ dòng/);
    expect(said).toMatch(/2 mốc khớp/);
    expect(status).toBe(0);
  });

  test("with quotes, line breaks and control signs in it still has one line an entry, and is right", async () => {
    const nasty = 'dòng 1\r\ndòng 2\u001b[31m "x" \\ \u202e {"seq":1} 😀';
    await superuser.query(
      `INSERT INTO audit_entry (tenant_id, id, scope_path, event, subject_type, working_date, body_name, details)
         VALUES ($1, gen_random_uuid(), 't/', 'test.nasty', '', '2023-01-01', $2, $3)`,
      [province.tenantId, nasty, JSON.stringify({ reason: nasty, "b\n": 1.5e300, a: null })],
    );
    expect(verify(await exported()).status).toBe(0);
  });

  test("of a part says that it is one", async () => {
    const { status, said } = verify(await exported({ record: dossierId }));
    expect(said).toMatch(/bản trích/);
    expect(status).toBe(0);
  });

  test("is in the log itself", async () => {
    await exported();
    const filter = { from: null, to: null, person: admin.personName, kind: "exports", record: "" } as const;
    const { rows } = must(await getAuditLog(admin, { filter, page: 1 }));
    expect(rows.map(({ sentence, personName }) => [sentence, personName])).toEqual([
      ["Xuất nhật ký", admin.personName],
    ]);
  });
});

/** Seeded faults; each names the row or the stretch that broke. */
const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  [
    "another event",
    `UPDATE audit_entry SET event = 'dossier.read' WHERE id = ${ENTRY_OF(3)}`,
    /số 3,.*đã bị sửa/,
  ],
  [
    "another person",
    `UPDATE audit_entry SET person_id = gen_random_uuid() WHERE id = ${ENTRY_OF(4)}`,
    /số 4,.*đã bị sửa/,
  ],
  [
    "a millisecond later",
    `UPDATE audit_entry SET at = at + interval '1 ms' WHERE id = ${ENTRY_OF(5)}`,
    /số 5,.*đã bị sửa/,
  ],
  [
    "another working date",
    `UPDATE audit_entry SET working_date = working_date + 1 WHERE id = ${ENTRY_OF(2)}`,
    /số 2,.*đã bị sửa/,
  ],
  [
    "more details",
    `UPDATE audit_entry SET details = details || '{"x": 1}' WHERE id = ${ENTRY_OF(2)}`,
    /số 2,.*đã bị sửa/,
  ],
  ["a record left out", `DELETE FROM audit_link WHERE seq = 4`, /số 5,.*thiếu 1 dòng/],
  [
    "two rows in each other's place",
    `UPDATE audit_link SET seq = CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE seq IN (3, 4);
     UPDATE audit_link SET seq = -seq WHERE seq < 0`,
    /số 3,.*đã bị sửa/,
  ],
  [
    "a row left out and the rest renumbered",
    `DELETE FROM audit_link WHERE seq = 4; UPDATE audit_link SET seq = -seq + 1 WHERE seq > 4;
     UPDATE audit_link SET seq = -seq WHERE seq < 0`,
    /số 4,.*đã bị sửa/,
  ],
];

/** Rewrites the chain from a row on, hashes and all, as only the owner of the machine could. */
const REHASH = (from: number): string => `DO $$ DECLARE l record; before text; own text; BEGIN
    SELECT hash INTO before FROM audit_link WHERE seq = ${from} - 1;
    FOR l IN SELECT * FROM audit_link WHERE seq >= ${from} ORDER BY seq LOOP
      SELECT audit_hash(l.seq, before, e) INTO own FROM audit_entry e WHERE e.id = l.entry_id;
      UPDATE audit_link SET prev_hash = before, hash = own WHERE seq = l.seq;
      before := own;
    END LOOP; END $$`;

describe("what somebody did to the rows", () => {
  test.each(FAULTS)("%s", async (_what, sql, names) => {
    await tamper(sql);
    const { status, said } = verify(await exported());
    expect(said).toMatch(names);
    expect(status).toBe(1);
  });

  test("a row changed and every hash after it made anew: found by the checkpoint", async () => {
    await tamper(`UPDATE audit_entry SET event = 'dossier.read' WHERE id = ${ENTRY_OF(3)}`);
    await tamper(REHASH(3));
    const { status, said } = verify(await exported());
    expect(said).toMatch(/từ số 3 đến số \d+ đã bị viết lại/);
    expect(status).toBe(1);
  });

  test("the tail cut off, checkpoints and all: found by those that the province kept", async () => {
    const kept = await keptCheckpoints();
    await tamper("DELETE FROM audit_checkpoint WHERE size > 3; DELETE FROM audit_link WHERE seq > 3");
    expect(verify(await exported()).status).toBe(0);
    const { status, said } = verify(await exported(), "--moc", kept);
    expect(said).toMatch(/không khớp|đã mất các dòng/);
    expect(status).toBe(1);
  });

  test("lines of the file left out, doubled or swapped", async () => {
    const lines = await exported();
    const at = lines.findIndex((line) => line.startsWith('{"seq":4,'));
    const [before, rest] = [lines.slice(0, at), lines.slice(at)];
    const [fourth = "", fifth = "", ...others] = rest;
    expect(verify([...before, fifth, ...others]).said).toMatch(/số 5,.*thiếu 1 dòng/);
    expect(verify([...before, fourth, fourth, fifth, ...others]).said).toMatch(/số 4,.*lặp/);
    expect(verify([...before, fifth, fourth, ...others]).said).toMatch(/số 5,.*thiếu 1 dòng/);
  });
});

describe("checkpoints", () => {
  const isCheckpoint = (line: string): boolean => line.startsWith('{"signedText"');

  test("with a signature of nobody, or of another text", async () => {
    const lines = await exported();
    const forged = lines.map((line) => {
      if (!isCheckpoint(line)) return line;
      const checkpoint: unknown = JSON.parse(line);
      return JSON.stringify({ ...Object(checkpoint), signature: Buffer.alloc(64).toString("base64") });
    });
    expect(verify(forged)).toMatchObject({ status: 1, said: expect.stringMatching(/chữ ký sai/) });
  });

  test("signed by another key than the known one", async () => {
    const lines = await exported();
    const { publicKey } = generateKeyPairSync("ed25519");
    const known = write("khoa.pem", publicKey.export({ type: "spki", format: "pem" }).toString());
    const { status, said } = verify(lines, "--khoa", known);
    expect(said).toMatch(/ký bằng khóa khác/);
    expect(status).toBe(1);
  });

  test("of a key whose name is another's", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const lines = (await exported()).map((line) => {
      if (!isCheckpoint(line)) return line;
      const { signedText, keyId } = Object(JSON.parse(line));
      const der = publicKey.export({ type: "spki", format: "der" }).toString("base64");
      const signature = sign(null, Buffer.from(String(signedText)), privateKey).toString("base64");
      return JSON.stringify({ signedText, keyId, publicKey: der, signature });
    });
    expect(verify(lines).said).toMatch(/mã khóa không phải của khóa đi kèm/);
  });

  test("go on from the last one: the root is that of the whole", async () => {
    for (let more = 0; more < 5; more += 1) {
      await anOpenDossier(province, officer);
      await makeCheckpoint(province.tenantId, new Date());
    }
    expect(verify(await exported()).said).toMatch(/7 mốc khớp/);
  });

  test("made at once are not two of one size, and none is made where nothing came", async () => {
    await anOpenDossier(province, officer);
    await Promise.all([1, 2, 3].map(() => makeCheckpoint(province.tenantId, new Date())));
    const { rows } = await superuser.query("SELECT 1 FROM audit_checkpoint");
    expect(rows).toHaveLength(3);
  });
});

describe("more than a hundred rows", () => {
  test("ask for the password; without it nothing is given and nothing is in the log", async () => {
    await superuser.query(
      `INSERT INTO audit_entry (tenant_id, id, scope_path, event, subject_type, working_date)
         SELECT $1, gen_random_uuid(), 't/', 'test.many', '', '2023-01-01' FROM generate_series(1, 101)`,
      [province.tenantId],
    );
    for (const password of ["", "sai"]) {
      const refused = await exportAudit.execute(admin, { format: "csv", password });
      expect(refused).toMatchObject({ ok: false, error: { fields: { password: expect.any(String) } } });
    }
    const { rows } = await superuser.query("SELECT 1 FROM audit_entry WHERE event = 'audit.exported'");
    expect(rows).toEqual([]);
    expect((await exported()).length).toBeGreaterThan(101);
  });
});
