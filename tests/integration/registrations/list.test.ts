import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { PLAN_BAC_NINH_2026 } from "@/lib/programmes/data/plan-bac-ninh";
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
  province = await aProvince({ plan: PLAN_BAC_NINH_2026, today: "2026-03-02" });
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  await aDossier(province, { status: "draft", officer });
  await copies(70, province.communes[0].path);
  await copies(10, province.communes[1].path);
  await pastTriggers(
    { sql: "DELETE FROM dossier" },
    { sql: "DELETE FROM registration WHERE status = 'selected'" },
  );
}, 60_000);
afterAll(closeClients);

const copies = (many: number, scopePath: string) =>
  pastTriggers({
    sql: `INSERT INTO registration SELECT made.* FROM registration r, generate_series(1, $1::int) n,
        LATERAL jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'unit_id', gen_random_uuid(),
          'scope_path', $2::text, 'unit_scope', 'u/' || gen_random_uuid() || '/', 'receiving_scope', $3::text,
          'unit_name', 'Trường Hòa Sơn ' || n, 'search_key', 'truong hoa son ' || n,
          'status', (ARRAY['draft', 'submitted', 'returned', 'accepted', 'approved'])[n % 5 + 1])) made
       WHERE r.status = 'selected'`,
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

test("the preparer's drafts, then what came back to him, then the rest by name; every row once", async () => {
  const lines = (await everyRow()).filter(({ scope_path }) => scope_path === province.communes[0].path);
  expect(lines).toHaveLength(70);
  expect(await leaf(officer)).toEqual(
    idsOf(lines, ["draft"], ["returned"], ["submitted", "accepted", "approved"]),
  );
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

test("filters: a name without marks, a status, a day", async () => {
  const lines = (await everyRow()).filter(({ scope_path }) => scope_path === province.communes[0].path);
  expect(await leaf(officer, { ...EVERYTHING, text: "hoà sơn 70" })).toEqual(
    lines.filter(({ name }) => name.endsWith(" 70")).map(({ id }) => id),
  );
  expect(await leaf(officer, { ...EVERYTHING, status: "approved" })).toEqual(idsOf(lines, ["approved"]));
  const { due, counts, all } = valueOf(await listRegistrations(officer, EVERYTHING));
  expect(Object.values(due).reduce((sum, count) => sum + count, 0)).toBe(28);
  for (const box of ["qua-han", "hom-nay", "trong-7-ngay", "con-lai"] as const)
    expect(await leaf(officer, { ...EVERYTHING, due: box })).toHaveLength(due[box]);
  expect(counts).toEqual({ draft: 14, submitted: 14, returned: 14, accepted: 14, approved: 14 });
  expect(all).toBe(70);
});

test("the list carries the plan's year, whoever wrote the registration", async () => {
  const unit = province.enterprise;
  await aDossier(province, { status: "draft", officer, unit });
  const client = await superuserClient();
  const { rows } = await client.query("SELECT cycle_year, search_key FROM registration WHERE unit_id = $1", [
    unit.id,
  ]);
  expect(rows).toEqual([{ cycle_year: 2026, search_key: "cong ty tinh (thu nghiem)" }]);
});

test("the number of statements doesn't grow with rows", async () => {
  const ask = () => listRegistrations(officer, { ...EVERYTHING, status: "approved" });
  await ask();
  const few = await countStatements(ask);
  await copies(140, province.communes[0].path);
  expect(await countStatements(ask)).toBe(few);
});
