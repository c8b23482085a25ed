import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { listAppraisalQueue } from "@/lib/dossiers/server/list-appraisal-queue";
import { listDossiers } from "@/lib/dossiers/server/list-dossiers";
import { listRegistrations } from "@/lib/registrations/server/list-registrations";
import { listUnits } from "@/lib/reports/server/list-units";
import { getSavedFilter, listSavedFilters } from "@/lib/reports/server/list-saved-filters";
import { removeFilter } from "@/lib/reports/server/remove-filter";
import { renameFilter } from "@/lib/reports/server/rename-filter";
import { saveFilter } from "@/lib/reports/server/save-filter";
import { valueOf } from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import { aRegistration } from "../../factories/officer";
import { aPerson, aProvince, aSchool, type TestProvince } from "../../factories/province";
import { useDatabase } from "../../support/database";

/** A filter over a list is kept under a name: its keeper's alone, in the post he kept it in, twenty at most. */
const { truncateAll, superuserClient } = useDatabase();
let province: TestProvince;
let officer: Actor;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
}, 60_000);
beforeEach(async () => {
  officer = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
});
afterAll(closeClients);

const DRAFTS = { list: "dossiers", status: "draft", name: "Đang soạn" };
const save = (input: object, by = officer) => saveFilter.execute(by, input);
const kept = async (by = officer, list: "dossiers" | "units" | null = null) =>
  valueOf(await listSavedFilters(by, { list }));

test("what is kept is the filter as it was read, and how much it finds now", async () => {
  await aDossier(province, { status: "draft", officer });
  valueOf(await save(DRAFTS));
  valueOf(await save({ list: "units", text: "  ", unregistered: "on", name: "Chưa đăng ký" }));
  const [units, drafts] = await kept();
  expect(drafts).toMatchObject({
    name: "Đang soạn",
    filter: { list: "dossiers", text: "", status: "draft", due: null },
    count: 1,
  });
  expect(units?.filter).toMatchObject({ list: "units", kind: null, unregistered: true });
  expect(await kept(officer, "dossiers")).toHaveLength(1);
  await aDossier(province, { status: "draft", officer });
  expect((await kept(officer, "dossiers"))[0]?.count).toBe(2);
});

test.each([
  { list: "dossiers", status: "submitted", due: "soon", text: "hoa" },
  {
    list: "queue",
    view: "moi-gui",
    unitClass: "xa",
    place: "t/",
    person: "none",
    sort: "don-vi",
    descending: "on",
  },
  { list: "registrations", status: "draft", unitClass: "xa", planKey: "mot-ke-hoach", due: "qua-han" },
  { list: "units", kind: "xa", text: "truong" },
])("every list can be kept, as it was asked: $list", async (filter) => {
  valueOf(await save({ ...filter, name: "Một bộ lọc" }));
  const [one] = await kept();
  const asked = Object.entries(filter).map(([name, value]) => [name, value === "on" ? true : value]);
  expect(one?.filter).toMatchObject(Object.fromEntries(asked));
});

test("the number beside a filter is what its list holds by it, of every list", async () => {
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  const reviewer = await aPerson(province, { at: district, body: "standing_committee", role: "reviewer" });
  const unit = await aSchool(province);
  await aDossier(province, { unit, status: "under_review" });
  await aDossier(province, { unit: province.commune, status: "under_review" });
  await aRegistration(province, { status: "withdrawn", officer });

  const school = { unitClass: "co_so_giao_duc" } as const;
  const filters = [
    { list: "dossiers", text: unit.name },
    { list: "queue", ...school },
    { list: "registrations", ...school, status: "withdrawn" },
    { list: "units", kind: "co_so_giao_duc", text: unit.name },
  ];
  for (const filter of filters) valueOf(await save({ ...filter, name: filter.list }, reviewer));
  const found = Object.fromEntries((await kept(reviewer)).map(({ name, count }) => [name, count]));
  const all = { text: "", page: 1 };
  const totals = {
    dossiers: valueOf(await listDossiers(reviewer, { ...all, text: unit.name, status: null, due: null })).page
      .total,
    queue: valueOf(
      await listAppraisalQueue(reviewer, {
        ...all,
        ...school,
        view: "tat-ca",
        urgency: null,
        place: null,
        person: null,
        sort: "han",
        descending: false,
      }),
    ).total,
    registrations: valueOf(
      await listRegistrations(reviewer, { ...all, ...school, status: "withdrawn", planKey: null, due: null }),
    ).page.total,
    units: valueOf(
      await listUnits(reviewer, { ...all, text: unit.name, kind: "co_so_giao_duc", unregistered: false }),
    ).total,
  };
  expect(found).toEqual(totals);
  expect(Object.values(totals)).toEqual([1, expect.any(Number), expect.any(Number), 1]);
  expect(Math.min(...Object.values(totals))).toBeGreaterThan(0);
});

test("nothing asked, an order alone, an unknown value and a missing name are no filter", async () => {
  expect(await save({ list: "dossiers", name: "Rỗng" })).toMatchObject({
    error: { code: "filter.nothing-set" },
  });
  expect(await save({ list: "queue", sort: "don-vi", name: "Rỗng" })).toMatchObject({
    error: { code: "filter.nothing-set" },
  });
  expect(await save({ list: "dossiers", status: "lạ", name: "Lạ" })).toMatchObject({
    error: { code: "common.invalid-input" },
  });
  expect(await save({ list: "dossiers", status: "draft", name: " " })).toMatchObject({
    error: { code: "common.invalid-input", fields: { name: "Nhập tên bộ lọc" } },
  });
  expect(await kept()).toEqual([]);
});

test("a name is used once on a list; on another list it may be used again", async () => {
  valueOf(await save(DRAFTS));
  const again = { error: { code: "filter.name-taken", name: "Đang soạn" } };
  expect(await save({ ...DRAFTS, status: "returned" })).toMatchObject(again);
  const { filterId } = valueOf(await save({ list: "units", kind: "xa", name: "Đang soạn" }));
  const { filterId: other } = valueOf(await save({ list: "units", kind: "phuong", name: "Phường" }));
  expect(await renameFilter.execute(officer, { filterId: other, name: "Đang soạn" })).toMatchObject(again);
  valueOf(await renameFilter.execute(officer, { filterId, name: "Xã" }));
  expect((await kept()).map(({ name }) => name)).toEqual(["Đang soạn", "Phường", "Xã"]);
});

test("twenty are kept and no more, of two at once too", async () => {
  for (let n = 1; n < 20; n += 1) valueOf(await save({ ...DRAFTS, name: `Bộ lọc ${n}` }));
  const last = await Promise.all([save({ ...DRAFTS, name: "A" }), save({ ...DRAFTS, name: "B" })]);
  expect(last.filter(({ ok }) => ok)).toHaveLength(1);
  expect(last.find(({ ok }) => !ok)).toMatchObject({ error: { code: "filter.too-many", most: 20 } });
  const names = (await kept()).map(({ name }) => name);
  expect(names).toHaveLength(20);
  expect(names.indexOf("Bộ lọc 2")).toBeLessThan(names.indexOf("Bộ lọc 10"));
});

test("removed, it is gone, and its name is free", async () => {
  const { filterId } = valueOf(await save(DRAFTS));
  valueOf(await removeFilter.execute(officer, { filterId }));
  expect(await getSavedFilter(officer, { filterId })).toMatchObject({ error: { code: "filter.not-found" } });
  valueOf(await save(DRAFTS));
});

test("the same person in another post does not see it, nor a colleague of the same body", async () => {
  const { filterId } = valueOf(await save(DRAFTS));
  const elsewhere = await aPerson(province, {
    at: province.communes[1],
    role: "commune_officer",
    as: officer,
  });
  const colleague = await aPerson(province, { at: province.communes[0], role: "commune_officer" });
  for (const other of [elsewhere, colleague]) {
    expect(await kept(other)).toEqual([]);
    expect(await removeFilter.execute(other, { filterId })).toMatchObject({
      error: { code: "filter.not-found" },
    });
  }
  expect(await kept()).toHaveLength(1);
});

test("who may not open a list any more sees no filter over it; what no list knows any more is left out", async () => {
  const { filterId } = valueOf(await save(DRAFTS));
  expect(await kept({ ...officer, grants: [] })).toEqual([]);
  const clerk = await aPerson(province, { at: province.communes[0], role: "clerk" });
  expect(await save(DRAFTS, clerk)).toMatchObject({ error: { code: "filter.list-not-found" } });
  const client = await superuserClient();
  await client.query(`UPDATE saved_filter SET filter = '{"status": "bị bỏ"}' WHERE id = $1`, [filterId]);
  expect(await kept()).toEqual([]);
});
