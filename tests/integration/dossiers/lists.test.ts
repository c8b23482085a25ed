import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import type { IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { QueueFilter } from "@/lib/dossiers/domain/appraisal-queue";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import { listAppraisalQueue } from "@/lib/dossiers/server/list-appraisal-queue";
import type { DossierFilter } from "@/lib/dossiers/officer-views";
import { listDossiers } from "@/lib/dossiers/server/list-dossiers";
import { closeClients } from "@/lib/platform/db/clients";
import { valueOf } from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import { aPerson, aProvince, aUnitClerk, type TestProvince } from "../../factories/province";
import { countStatements } from "../../support/count-statements";
import { useDatabase } from "../../support/database";
import { pastTriggers } from "../../support/past-triggers";

/** Lists are ordered, counted and cut by the database: every row on exactly one page, whoever looks. */
const { truncateAll, superuserClient } = useDatabase();
beforeAll(truncateAll);
afterAll(closeClients);

describe("the list of dossiers", () => {
  const EVERYTHING: DossierFilter = { text: "", status: null, due: null, page: 1 };
  let province: TestProvince;
  let officer: Actor;
  let template: string;

  /** Sixty in the first commune, ten in the second; a third of them with the unit's side, days close together. */
  beforeAll(async () => {
    province = await aProvince();
    officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
    template = (await aDossier(province, { status: "draft", officer })).dossierId;
    await copies(60, province.communes[0].path);
    await copies(10, province.communes[1].path);
    await pastTriggers({ sql: "DELETE FROM dossier WHERE id = $1", values: [template] });
  }, 60_000);

  const copies = (many: number, scopePath: string) =>
    pastTriggers({
      sql: `INSERT INTO dossier SELECT made.* FROM dossier d, generate_series(1, $1::int) n, LATERAL jsonb_populate_record(d,
          jsonb_build_object('id', gen_random_uuid(), 'registration_id', gen_random_uuid(), 'scope_path', $2::text,
            'unit_scope', 'u/' || gen_random_uuid() || '/', 'code', 'HS-' || substr(md5($2), 1, 6) || '-' || lpad(n::text, 3, '0'),
            'unit_name', 'Trường Hòa Sơn ' || n, 'search_key', 'truong hoa son ' || n, 'cycle_year', 2023 - n % 2,
            'status', (ARRAY['draft', 'returned', 'submitted', 'received', 'recognised', 'proposed'])[n % 6 + 1],
            'return_due_on', CASE WHEN n % 6 = 1 THEN date '2023-10-01' + n % 4 END,
            'due_on', CASE WHEN n % 5 > 0 THEN date '2023-09-25' + n % 15 END)) made WHERE d.id = $3`,
      values: [many, scopePath, template],
    });

  interface Line {
    readonly id: string;
    readonly status: string;
    readonly scope_path: string;
    readonly cycle_year: number;
    readonly return_due_on: string | null;
    readonly due_on: string | null;
    readonly code: string;
  }

  const everyRow = async (): Promise<readonly Line[]> => {
    const client = await superuserClient();
    const { rows } = await client.query<Line>(
      "SELECT id, status, scope_path, cycle_year, return_due_on::text, due_on::text, code FROM dossier WHERE tenant_id = $1",
      [province.tenantId],
    );
    return rows;
  };

  const byUrgency = (a: Line, b: Line): number =>
    b.cycle_year - a.cycle_year ||
    (a.return_due_on ?? "9").localeCompare(b.return_due_on ?? "9") ||
    (a.due_on ?? "9").localeCompare(b.due_on ?? "9") ||
    a.code.localeCompare(b.code);

  const leaf = async (actor: Actor, filter: DossierFilter = EVERYTHING): Promise<string[]> => {
    const first = valueOf(await listDossiers(actor, filter)).page;
    const ids: string[] = [];
    for (let page = 1; page <= first.pages; page += 1) {
      const { rows } = valueOf(await listDossiers(actor, { ...filter, page })).page;
      ids.push(...rows.map(({ id }) => id));
    }
    expect(ids).toHaveLength(first.total);
    return ids;
  };

  test("what the officer goes on with comes first, each half by year, returned day and day; every row once", async () => {
    const rows = (await everyRow()).filter(({ scope_path }) => scope_path === province.communes[0].path);
    const open = (line: Line) => ["draft", "returned", "declined_intake"].includes(line.status);
    const expected = [
      ...rows.filter(open).toSorted(byUrgency),
      ...rows.filter((line) => !open(line)).toSorted(byUrgency),
    ];
    expect(await leaf(officer)).toEqual(expected.map(({ id }) => id));
  });

  test("who prepares nothing sees one order over his whole territory", async () => {
    const chair = await aPerson(province, {
      at: province.province,
      role: "chair",
      permissions: ["dossier.read"],
    });
    const expected = (await everyRow()).toSorted(byUrgency);
    expect(expected).toHaveLength(70);
    expect(await leaf(chair)).toEqual(expected.map(({ id }) => id));
  });

  test("«hoa son» finds «Trường Hòa Sơn»; its code finds a dossier; filters keep the order", async () => {
    const found = await leaf(officer, { ...EVERYTHING, text: "hoa son 1" });
    expect(found).toHaveLength(11);
    const submitted = await leaf(officer, { ...EVERYTHING, text: "HOÀ SƠN", status: "submitted" });
    const rows = (await everyRow()).filter(
      ({ status, scope_path }) => status === "submitted" && scope_path === province.communes[0].path,
    );
    expect(submitted).toEqual(rows.toSorted(byUrgency).map(({ id }) => id));
    const [sought] = rows;
    // The database keeps name and code as the key; the copies were made past its triggers.
    await pastTriggers({
      sql: "UPDATE dossier SET search_key = search_fold(unit_name || ' ' || code) WHERE id = $1",
      values: [sought?.id],
    });
    expect(await leaf(officer, { ...EVERYTHING, text: sought?.code.toLowerCase() ?? "" })).toEqual([
      sought?.id,
    ]);
  });

  test("a page past the end answers the first one", async () => {
    const first = valueOf(await listDossiers(officer, EVERYTHING)).page;
    const past = valueOf(await listDossiers(officer, { ...EVERYTHING, page: 99 })).page;
    expect(past).toEqual(first);
    expect(first.rows).toHaveLength(25);
  });

  test("four counts over everything seen: with the unit, near and past their day", async () => {
    const rows = (await everyRow()).filter(({ scope_path }) => scope_path === province.communes[0].path);
    const day = ({ status, return_due_on, due_on }: Line) =>
      status === "returned" ? return_due_on : status === "draft" ? due_on : null;
    const within = (from: IsoDate, to: IsoDate) =>
      rows.filter((line) => (day(line) ?? "") >= from && (day(line) ?? "9") <= to).length;
    expect(valueOf(await listDossiers(officer, EVERYTHING)).counts).toEqual({
      draft: rows.filter(({ status }) => status === "draft").length,
      returned: rows.filter(({ status }) => status === "returned").length,
      dueSoon: within("2023-10-02", "2023-10-09"),
      overdue: within("2000-01-01", "2023-10-01"),
    });
  });

  test("a unit sees its own, and a neighbour's commune nothing of this one", async () => {
    const clerk = await aUnitClerk(province, province.school);
    expect(await leaf(clerk)).toEqual([]);
    const [own] = await everyRow();
    await pastTriggers({
      sql: "UPDATE dossier SET unit_scope = $1 WHERE id = $2",
      values: [province.school.unitScope, own?.id],
    });
    expect(await leaf(clerk)).toEqual([own?.id]);
    const neighbour = await aPerson(province, { at: province.communes[1], role: "commune_officer" });
    expect(await leaf(neighbour)).toHaveLength(10);
  });

  test("a body that the route has reached sees the dossier, wherever its manager sits", async () => {
    const [one] = await everyRow();
    const reached = await aPerson(province, { at: province.communes[2], role: "commune_officer" });
    await pastTriggers({
      sql: "UPDATE dossier SET reached_scopes = ARRAY[$1] WHERE id = $2",
      values: [province.communes[2].path, one?.id],
    });
    expect(await leaf(reached)).toEqual([one?.id]);
  });

  test("the number of statements doesn't grow with rows", async () => {
    const ask = () => listDossiers(officer, { ...EVERYTHING, status: "submitted" });
    const shown = async () => valueOf(await ask()).page.rows.length;
    expect(await shown()).toBe(10);
    const few = await countStatements(ask);
    expect(await copiesOfFirst(140)).toBe(140);
    expect(await shown()).toBe(25);
    expect(await countStatements(ask)).toBe(few);
  });

  const copiesOfFirst = async (many: number): Promise<number> => {
    const client = await superuserClient();
    await client.query("SET session_replication_role = replica");
    const { rowCount } = await client.query(
      `INSERT INTO dossier SELECT made.* FROM (SELECT id FROM dossier WHERE scope_path = $2 LIMIT 1) first JOIN dossier d USING (id),
        generate_series(1, $1::int) n, LATERAL jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
        'registration_id', gen_random_uuid(), 'code', 'M-' || n, 'status', 'submitted')) made`,
      [many, province.communes[0].path],
    );
    return rowCount ?? 0;
  };
});

describe("the queue", () => {
  const ALL: QueueFilter = {
    view: "tat-ca",
    urgency: null,
    text: "",
    unitClass: null,
    place: null,
    person: null,
    sort: "han",
    descending: false,
    page: 1,
  };
  let province: TestProvince;
  let me: Actor;
  let other: Actor;

  interface Queued {
    readonly code: string;
    readonly status: DossierStatus;
    readonly dueOn: IsoDate | null;
    readonly name?: string;
    readonly assigned?: Actor;
  }

  const queued = async ({
    code,
    status,
    dueOn,
    name = `Đơn vị ${code}`,
    assigned,
  }: Queued): Promise<string> => {
    const { dossierId } = await aDossier(province, { status, ...(assigned ? { assignedTo: assigned } : {}) });
    await pastTriggers({
      sql: "UPDATE dossier SET code = $1, unit_name = $2, search_key = search_fold($2 || ' ' || $1), due_on = $3 WHERE id = $4",
      values: [code, name, dueOn, dossierId],
    });
    return dossierId;
  };

  const reading = (dossierId: string, status: string, results: readonly string[] = []) => {
    const id = newId();
    const scope = province.districts[0]?.path;
    const mine = [province.tenantId, id, dossierId];
    return pastTriggers(
      {
        sql: `INSERT INTO appraisal (tenant_id, id, dossier_id, stage, submission, scope_path, body_name, person_id, status)
          VALUES ($1, $2, $3, 'appraise', 1, $4, '', $5, $6)`,
        values: [...mine, scope, me.personId, status],
      },
      ...results.map((result, at) => ({
        sql: `INSERT INTO appraisal_item (tenant_id, appraisal_id, dossier_id, criterion_code, result, note, private_note)
          VALUES ($1, $2, $3, $4, $5, '', '')`,
        values: [...mine, `c${at}`, result],
      })),
    );
  };

  beforeAll(async () => {
    province = await aProvince({ code: "hang" });
    const [district] = province.districts;
    if (!district) throw new Error("no district");
    me = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
    other = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
    await queued({ code: "1", status: "under_review", dueOn: "2023-10-01", assigned: me });
    await queued({ code: "2", status: "received", dueOn: "2023-10-02" });
    const three = await queued({ code: "3", status: "returned", dueOn: "2023-09-20", assigned: me });
    await queued({
      code: "4",
      status: "resubmitted",
      dueOn: "2023-10-09",
      name: "Xã Hòa Sơn",
      assigned: other,
    });
    const five = await queued({ code: "5", status: "under_review", dueOn: null, assigned: me });
    await reading(three, "returned");
    await pastTriggers({
      sql: `INSERT INTO supplement_request (tenant_id, id, dossier_id, submission, due_on, asked_by_id, body_name, asked_on)
        VALUES ($1, gen_random_uuid(), $2, 1, '2023-10-10', $3, '', '2023-09-18')`,
      values: [province.tenantId, three, me.personId],
    });
    const client = await superuserClient();
    const { rows } = await client.query("SELECT criteria_total FROM dossier WHERE id = $1", [five]);
    await reading(
      five,
      "open",
      Array.from({ length: rows[0].criteria_total }, () => "pass"),
    );
  }, 60_000);

  const ask = async (change: Partial<QueueFilter> = {}) =>
    valueOf(await listAppraisalQueue(me, { ...ALL, ...change }));
  const codes = async (change: Partial<QueueFilter>) => (await ask(change)).rows.map(({ code }) => code);

  test("counts by deadline; what waits for the unit is not late", async () => {
    expect((await ask()).counts).toEqual({ "qua-han": 1, "hom-nay": 1, "trong-7-ngay": 1, "con-lai": 2 });
  });

  test("nearest day first, then what has no day, last what waits for the unit", async () => {
    expect(await codes({})).toEqual(["1", "2", "4", "5", "3"]);
    expect(await codes({ descending: true })).toEqual(["3", "5", "4", "2", "1"]);
  });

  test("saved views and filters; «hoa son» finds «Xã Hòa Sơn»", async () => {
    expect(await codes({ view: "moi-gui" })).toEqual(["2"]);
    expect(await codes({ view: "cua-toi" })).toEqual(["1", "5", "3"]);
    expect(await codes({ view: "da-bo-sung" })).toEqual(["4"]);
    expect(await codes({ view: "du-dieu-kien" })).toEqual(["5"]);
    expect(await codes({ view: "qua-han" })).toEqual(["1"]);
    expect(await codes({ text: "hoa son" })).toEqual(["4"]);
    expect(await codes({ person: "none" })).toEqual(["2"]);
    expect(await codes({ page: 9 })).toHaveLength(5);
    expect((await ask()).totals).toEqual({
      "tat-ca": 5,
      "moi-gui": 1,
      "cua-toi": 3,
      "da-bo-sung": 1,
      "du-dieu-kien": 1,
      "qua-han": 1,
    });
  });

  test("the next one is the nearest that waits for the reader or for nobody", async () => {
    const give = (to: Actor | null, ...codesGiven: readonly string[]) =>
      pastTriggers({
        sql: "UPDATE dossier SET assigned_person_id = $1 WHERE tenant_id = $2 AND code = ANY ($3)",
        values: [to?.personId ?? null, province.tenantId, codesGiven],
      });
    const next = async () => (await ask()).next?.unitName ?? null;
    expect(await next()).toBe("Đơn vị 1");
    await give(other, "1");
    expect(await next()).toBe("Đơn vị 2");
    await give(other, "2");
    expect(await next()).toBe("Đơn vị 5");
    // What is left of his own waits for the unit.
    await give(other, "5");
    expect(await next()).toBe(null);
    await give(me, "1", "5");
    await give(null, "2");
  });

  test("the number of statements doesn't grow with rows", async () => {
    await ask();
    const few = await countStatements(() => ask());
    for (const code of ["6", "7", "8", "9", "10", "11", "12", "13", "14", "15"])
      await queued({ code, status: "received", dueOn: "2023-10-20" });
    expect(await countStatements(() => ask())).toBe(few);
  });
});
