import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_KHANH_HOA_2023 } from "@/lib/programmes/data/plan-khanh-hoa-2023";
import type { RegistrationFilter } from "@/lib/registrations/contract";
import { listRegistrations } from "@/lib/registrations/server/list-registrations";
import { valueOf } from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import { aPerson, aProvince, type TestProvince } from "../../factories/province";
import { countStatements } from "../../support/count-statements";
import { useDatabase } from "../../support/database";
import { pastTriggers } from "../../support/past-triggers";

/** What waits for the actor stands first, his own drafts by their last day; every registration on exactly one page. */
const { truncateAll, superuserClient } = useDatabase();
const EVERYTHING: RegistrationFilter = {
  text: "",
  status: null,
  unitClass: null,
  planKey: null,
  due: null,
  page: 1,
};
let province: TestProvince;
let officer: Actor;

/** Seventy of the first commune and ten of the second, in all statuses; the province receives those that were sent. */
beforeAll(async () => {
  await truncateAll();
  province = await aProvince({ plan: PLAN_KHANH_HOA_2023, today: "2023-03-02" });
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  await aDossier(province, { status: "draft", officer });
  await copies(70, province.communes[0].path);
  await copies(10, province.communes[1].path);
  await pastTriggers(
    { sql: "DELETE FROM dossier" },
    { sql: "DELETE FROM registration WHERE unit_name NOT LIKE 'Trường Hòa Sơn %'" },
    // «Quý I», and to 20/4 for the first of the drafts.
    {
      sql: `INSERT INTO deadline_extension (tenant_id, id, plan_id, milestone_key, unit_id, unit_name, closes_on, reason,
          document_number, document_date, document_issuer, granted_by_id, post_title, body_name, granted_on, scope_path, unit_scope)
        SELECT tenant_id, gen_random_uuid(), (SELECT plan_id FROM plan_version v WHERE v.id = r.plan_version_id), 'registration', unit_id, unit_name, date '2023-04-20', '', '1/TB',
          date '2023-03-01', '', $1, '', '', date '2023-03-01', scope_path, unit_scope
          FROM registration r WHERE unit_name = $2 AND scope_path = $3`,
      values: [officer.personId, EXTENDED, province.communes[0].path],
    },
  );
}, 60_000);
afterAll(closeClients);

const EXTENDED = "Trường Hòa Sơn 5";

const copies = (many: number, scopePath: string) =>
  pastTriggers({
    sql: `INSERT INTO registration SELECT made.* FROM (SELECT id FROM registration LIMIT 1) first JOIN registration r USING (id), generate_series(1, $1::int) n,
        LATERAL jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'unit_id', gen_random_uuid(),
          'scope_path', $2::text, 'unit_scope', 'u/' || gen_random_uuid() || '/', 'receiving_scope', $3::text,
          'unit_name', 'Trường Hòa Sơn ' || n, 'search_key', 'truong hoa son ' || n,
          'status', (ARRAY['draft', 'submitted', 'returned', 'accepted', 'approved'])[n % 5 + 1])) made`,
    values: [many, scopePath, province.province.path],
  });

interface Line {
  readonly id: string;
  readonly status: string;
  readonly scope_path: string;
  readonly name: string;
}

async function everyRow(): Promise<readonly Line[]> {
  const client = await superuserClient();
  const { rows } = await client.query<Line>(
    "SELECT id, status, scope_path, unit_name AS name FROM registration WHERE tenant_id = $1",
    [province.tenantId],
  );
  return rows;
}

async function leaf(actor: Actor, filter = EVERYTHING): Promise<string[]> {
  const first = valueOf(await listRegistrations(actor, filter)).page;
  const ids: string[] = [];
  for (let page = 1; page <= first.pages; page += 1) {
    const { rows } = valueOf(await listRegistrations(actor, { ...filter, page })).page;
    ids.push(...rows.map(({ registrationId }) => registrationId));
  }
  expect(ids).toHaveLength(first.total);
  return ids;
}

const byNumber = (a: Line, b: Line): number =>
  Number(a.name.split(" ").at(-1)) - Number(b.name.split(" ").at(-1));

const idsOf = (lines: readonly Line[], ...groups: readonly (readonly string[])[]): string[] =>
  groups.flatMap((statuses) =>
    lines
      .filter(({ status }) => statuses.includes(status))
      .toSorted(byNumber)
      .map(({ id }) => id),
  );

test("the preparer's drafts by their last day, then what came back to him, then the rest by name; every row once", async () => {
  const lines = (await everyRow()).filter(({ scope_path }) => scope_path === province.communes[0].path);
  expect(lines).toHaveLength(70);
  const later = lines.filter(({ name }) => name === EXTENDED).map(({ id }) => id);
  const drafts = idsOf(lines, ["draft"]);
  expect(drafts[0]).toBe(later[0]);
  expect(await leaf(officer)).toEqual([
    ...drafts.slice(1),
    ...later,
    ...idsOf(lines, ["returned"], ["submitted", "accepted", "approved"]),
  ]);
});

test("the receiver finds what was sent to him first", async () => {
  const receiver = await aPerson(province, {
    at: province.province,
    role: "reviewer",
    permissions: ["registration.read", "registration.accept"],
  });
  const sent = (await everyRow()).filter(({ status }) => status === "submitted").map(({ id }) => id);
  const ids = await leaf(receiver);
  expect(new Set(ids.slice(0, sent.length))).toEqual(new Set(sent));
  expect(new Set(ids).size).toBe(80);
});

test("filters: a name without marks, a status", async () => {
  const lines = (await everyRow()).filter(({ scope_path }) => scope_path === province.communes[0].path);
  expect(await leaf(officer, { ...EVERYTHING, text: "hoà sơn 70" })).toEqual(
    lines.filter(({ name }) => name.endsWith(" 70")).map(({ id }) => id),
  );
  expect(await leaf(officer, { ...EVERYTHING, status: "approved" })).toEqual(idsOf(lines, ["approved"]));
  const { counts, all } = valueOf(await listRegistrations(officer, EVERYTHING));
  expect(counts).toEqual({ draft: 14, submitted: 14, returned: 14, accepted: 14, approved: 14 });
  expect(all).toBe(70);
});

test.each([
  ["2023-03-23", { "qua-han": 0, "hom-nay": 0, "trong-7-ngay": 0, "con-lai": 28 }],
  ["2023-03-24", { "qua-han": 0, "hom-nay": 0, "trong-7-ngay": 13, "con-lai": 15 }],
  ["2023-03-31", { "qua-han": 0, "hom-nay": 13, "trong-7-ngay": 0, "con-lai": 15 }],
  ["2023-04-01", { "qua-han": 13, "hom-nay": 0, "trong-7-ngay": 0, "con-lai": 15 }],
  ["2023-04-13", { "qua-han": 13, "hom-nay": 0, "trong-7-ngay": 1, "con-lai": 14 }],
] as const)(
  "on %s thirteen drafts are due on 31/3 and one on 20/4; what came back has no day",
  async (today, due) => {
    const then = { ...officer, today };
    expect(valueOf(await listRegistrations(then, EVERYTHING)).due).toEqual(due);
    for (const box of ["qua-han", "hom-nay", "trong-7-ngay", "con-lai"] as const)
      expect(await leaf(then, { ...EVERYTHING, due: box })).toHaveLength(due[box]);
  },
);

test("the list carries the plan's year, whoever wrote the registration", async () => {
  const unit = province.school;
  await aDossier(province, { status: "draft", officer, unit });
  const client = await superuserClient();
  const { rows } = await client.query("SELECT cycle_year, search_key FROM registration WHERE unit_id = $1", [
    unit.id,
  ]);
  expect(rows).toEqual([{ cycle_year: 2023, search_key: "truong thcs mot (thu nghiem)" }]);
});

test("the number of statements doesn't grow with rows", async () => {
  const ask = () => listRegistrations(officer, { ...EVERYTHING, status: "approved" });
  await ask();
  const few = await countStatements(ask);
  expect(valueOf(await ask()).page.rows).toHaveLength(14);
  await copies(140, province.communes[0].path);
  expect(valueOf(await ask()).page.rows).toHaveLength(25);
  expect(await countStatements(ask)).toBe(few);
});
