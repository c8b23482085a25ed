import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { closeClients } from "@/lib/platform/db/clients";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { getUnitPage } from "@/lib/reports/server/get-unit-page";
import { changeUnitManager, changeUnitName } from "@/lib/units/server/change-unit";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { getUnitChange } from "@/lib/units/server/get-unit-change";
import { recordUnitDelegation } from "@/lib/units/server/record-unit-delegation";
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

beforeAll(async () => {
  province = await aProvince();
  admin = await aPerson(province, { at: province.province, role: "admin" });
});
beforeEach(async () => {
  unit = await aSchool(province, province.districts[0]);
});

const PAPER = { document: "6/QĐ-UBND", documentDate: "20/2/2023", validFrom: "1/3/2023" };
const rename = (more: object = {}, by: Actor = admin) =>
  changeUnitName.execute(by, {
    unitId: unit.id,
    name: "Trường Tên Mới (thử nghiệm)",
    unitClass: "co_so_giao_duc",
    ...PAPER,
    ...more,
  });
const move = (more: object = {}, by: Actor = admin) =>
  changeUnitManager.execute(by, {
    unitId: unit.id,
    bodyId: province.province.bodies.peoples_committee.id,
    ...PAPER,
    ...more,
  });
const on = (today: string): Actor => ({ ...admin, today });
const factsOn = async (day: string) => {
  const facts = await readTenant(scopeOf(on(day)), (tx) => findUnitFacts(tx, unit.id, day));
  if (!facts.ok) throw new Error(facts.error.code);
  return facts.value;
};
const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? "ok" : answer.error?.code;

describe("another name from a day on", () => {
  test("the old name stands to the day before, the new one from the day, each with its document", async () => {
    valueOf(await rename());
    expect((await factsOn("2023-02-28")).name).toBe(unit.name);
    expect((await factsOn("2023-03-01")).name).toBe("Trường Tên Mới (thử nghiệm)");
    const { versions } = valueOf(await getUnitPage(on("2023-03-01"), unit.id));
    expect(versions.map(({ name, to, sourceAct }) => [name, to, sourceAct])).toEqual([
      ["Trường Tên Mới (thử nghiệm)", null, "6/QĐ-UBND, ngày 20/02/2023"],
      [unit.name, "2023-03-01", null],
    ]);
  });

  test("a case that runs keeps the name of its day", async () => {
    const { dossierId } = await aDossier(province, { unit, status: "draft" });
    valueOf(await rename());
    const dossier = await inProvince(province, (tx) =>
      tx.dossier.findFirstOrThrow({ where: { id: dossierId } }),
    );
    expect(dossier.unitName).toBe(unit.name);
  });

  test("one at a time, after the line in force, and not of nothing", async () => {
    expect(codeOf(await rename({ name: unit.name }))).toBe("unit.change-nothing");
    expect(codeOf(await rename({ unitClass: "co_quan" }))).toBe("unit.change-class");
    valueOf(await rename({ validFrom: "1/12/2023" }));
    expect(codeOf(await rename({ validFrom: "1/1/2024" }))).toBe("unit.change-coming");
    const { comingOn } = valueOf(await getUnitChange(admin, unit.id));
    expect(comingOn).toBe("2023-12-01");
    const after = on("2023-12-01");
    const again = { name: "Trường Tên Khác (thử nghiệm)", documentDate: "1/11/2023" };
    expect(codeOf(await rename({ ...again, validFrom: "1/12/2023" }, after))).toBe("unit.change-not-after");
    expect(codeOf(await rename({ ...again, validFrom: "2/12/2023" }, after))).toBe("ok");
  });

  test("two at once leave one", async () => {
    const answers = await Promise.all([rename(), rename({ name: "Trường Khác Nữa (thử nghiệm)" })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("a commune's own officer does not rename his commune", async () => {
    const [commune] = province.communes;
    const officer = await aPerson(province, { at: commune, role: "commune_officer" });
    const answer = await changeUnitName.execute(officer, {
      unitId: commune.id,
      name: "Xã Khác",
      unitClass: "xa",
      ...PAPER,
    });
    expect(codeOf(answer)).toBe("unit.not-found");
  });
});

describe("another managing level from a day on", () => {
  test("counts from the day; the old record stays with its days", async () => {
    valueOf(await move());
    expect((await factsOn("2023-02-28")).management.level).toBe("district");
    expect((await factsOn("2023-03-01")).management.level).toBe("province");
    const { managements } = valueOf(await getUnitPage(on("2023-03-01"), unit.id));
    expect(managements.map(({ level, from, to }) => [level, from, to])).toEqual([
      ["province", "2023-03-01", null],
      ["district", expect.any(String), "2023-03-01"],
    ]);
  });

  test("not to a body beside it, and not while management is delegated beyond the day", async () => {
    const [, beside] = province.districts;
    expect(codeOf(await move({ bodyId: beside?.bodies.peoples_committee.id }))).toBe(
      "unit.manager-not-found",
    );
    valueOf(
      await recordUnitDelegation.execute(admin, {
        unitId: unit.id,
        bodyId: province.communes[0].bodies.peoples_committee.id,
        ...PAPER,
        lastDay: "31/12/2023",
      }),
    );
    expect(codeOf(await move({ validFrom: "31/12/2023" }))).toBe("unit.change-under-delegation");
    expect(codeOf(await move({ validFrom: "1/1/2024" }))).toBe("ok");
  });

  test("a district does not give its unit to the province", async () => {
    const [district] = province.districts;
    if (!district) throw new Error("no district");
    const below = await aPerson(province, { at: district, role: "admin" });
    expect(codeOf(await move({}, below))).toBe("unit.manager-not-found");
  });
});
