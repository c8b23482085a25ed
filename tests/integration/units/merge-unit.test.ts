import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { getUnitPage } from "@/lib/reports/server/get-unit-page";
import { changeUnitManager } from "@/lib/units/server/change-unit";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { mergeUnit } from "@/lib/units/server/merge-unit";
import { valueOf } from "../../factories/decision";
import { aDossier } from "../../factories/dossier";
import {
  aPerson,
  aProvince,
  aSchool,
  inProvince,
  type TestProvince,
  type TestUnit,
} from "../../factories/province";
import { useDatabase } from "../../support/database";

useDatabase();
afterAll(closeClients);

let province: TestProvince;
let admin: Actor;
let unit: TestUnit;
let successor: TestUnit;

beforeAll(async () => {
  province = await aProvince();
  admin = await aPerson(province, { at: province.province, role: "admin" });
});
beforeEach(async () => {
  unit = await aSchool(province, province.districts[0]);
  successor = await aSchool(province, province.districts[0]);
});

const PAPER = { document: "6/QĐ-UBND", documentDate: "20/2/2023", validFrom: "1/3/2023" };
const merge = (more: object = {}, by: Actor = admin) =>
  mergeUnit.execute(by, { unitId: unit.id, successorName: successor.name, ...PAPER, ...more });
const factsOn = (day: string) =>
  readTenant(scopeOf({ ...admin, today: day }), (tx) => findUnitFacts(tx, unit.id, day));

describe("a unit that goes into another one", () => {
  test("is of the register to the day before, and says from its day on what it went into", async () => {
    valueOf(await merge());
    expect(await factsOn("2023-02-28")).toMatchObject({ ok: true, value: { name: unit.name } });
    expect(await factsOn("2023-03-01")).toEqual({ ok: false, error: { code: "unit.not-found" } });
    const page = valueOf(await getUnitPage(admin, unit.id));
    expect(page).toMatchObject({ name: unit.name, endedOn: "2023-03-01" });
    expect(page.successors).toMatchObject([{ unitId: successor.id, name: successor.name }]);
  });

  test("its dossier keeps the name and the way of its day", async () => {
    const { dossierId } = await aDossier(province, { unit, status: "submitted" });
    const read = () =>
      inProvince(province, (tx) => tx.dossier.findFirstOrThrow({ where: { id: dossierId } }));
    const before = await read();
    valueOf(await merge());
    expect(await read()).toEqual(before);
  });

  test("is found without marks, as names are typed", async () => {
    const typed = successor.name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").toUpperCase();
    expect(valueOf(await merge({ successorName: typed })).successorName).toBe(successor.name);
  });

  test("of two who write it at once, one wins", async () => {
    const outcomes = await Promise.all([merge(), merge()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const rows = await inProvince(province, (tx) =>
      tx.unitSuccession.findMany({ where: { predecessorId: unit.id } }),
    );
    expect(rows).toHaveLength(1);
  });
});

describe("refused, and nothing written", () => {
  test.each<readonly [string, () => object, string]>([
    ["into itself", () => ({ successorName: unit.name }), "unit.merge-itself"],
    ["into nobody", () => ({ successorName: "Đơn vị không có trong sổ" }), "unit.successor-not-found"],
    ["into a commune", () => ({ successorName: province.communes[0].name }), "unit.successor-not-found"],
    ["from a day of its first line", () => ({ validFrom: "1/1/2000" }), "unit.change-not-after"],
    ["by a paper of a later day", () => ({ documentDate: "2/3/2023" }), "unit.change-document-later"],
  ])("%s", async (_, more, code) => {
    expect(await merge(more())).toMatchObject({ error: { code } });
    expect(await factsOn("2023-03-01")).toMatchObject({ ok: true });
  });

  test.each([
    ["a manager of its own has come since", "1/4/2023", "unit.change-not-after", "2023-04-01"],
    ["a manager of its own is still to come", "1/11/2023", "unit.change-coming", "2023-11-01"],
  ])("when %s", async (_, validFrom, code, from) => {
    const manager = { unitId: unit.id, bodyId: province.province.bodies.peoples_committee.id };
    valueOf(await changeUnitManager.execute(admin, { ...manager, ...PAPER, validFrom }));
    expect(await merge()).toEqual({ ok: false, error: { code, from } });
    expect(await factsOn("2023-03-01")).toMatchObject({ ok: true });
  });

  test("a part of a name is answered with the names it may mean", async () => {
    const part = successor.name.slice(0, -1);
    expect(await merge({ successorName: part })).toMatchObject({
      error: { code: "unit.successor-not-found", alike: expect.arrayContaining([successor.name]) },
    });
  });

  test("a commune, which comes with the official list; and anybody below the province", async () => {
    const commune = province.communes[0];
    expect(await merge({ unitId: commune.id })).toMatchObject({ error: { code: "unit.not-found" } });
    const [at] = province.districts;
    if (!at) throw new Error("a province of three tiers");
    const district = await aPerson(province, { at, role: "admin" });
    expect(await merge({}, district)).toMatchObject({ error: { code: "unit.not-found" } });
  });
});
